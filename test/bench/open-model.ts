import { SentenceModel } from "../../src/semantic/sentence-model.ts";

/**
 * A sentence model that ends the process where it fails.
 *
 * @param name as in SEMANTIC_MODEL; the runtime is looked for in DATA_DIR
 */
export function openModel(name: string, corpusDir: string): SentenceModel {
  return new SentenceModel({
    model: name,
    dataDir: process.env.DATA_DIR || "data",
    corpusDir,
    timeoutMs: Number.POSITIVE_INFINITY,
    onStatus: (status) => {
      if (status.state === "failed") throw new Error(status.reason, { cause: status.cause });
    },
  });
}
