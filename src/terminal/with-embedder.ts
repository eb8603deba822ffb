import { parseConfig } from "../config.ts";
import type { PassageEmbedder } from "../search/kept-vectors.ts";
import type { Io } from "./io.ts";

/** Hands over what makes vectors, where a sentence model is set; null where none is. */
export async function withEmbedder<T>(
  { env }: Io,
  use: (embedder: PassageEmbedder | null) => Promise<T>,
): Promise<T> {
  const { semanticModel: model, dataDir, semanticDir } = parseConfig(env);
  if (model === null) return use(null);
  const { QuestionModel } = await import("../semantic/question-model.ts");
  const questions = new QuestionModel({
    model,
    dataDir,
    semanticDir,
    timeoutMs: Number.POSITIVE_INFINITY,
  });
  try {
    return await use(await questions.embedder());
  } finally {
    await questions.close();
  }
}
