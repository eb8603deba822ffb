import { SentenceModel } from "../../src/semantic/sentence-model.ts";
import { passageText } from "./passage-text.ts";

/*
 * Starts a model, and closes it twice as soon as it is in a given state. Node then ends the process if
 * nothing keeps it alive. The model has far more to read than it can, except for the state "ready".
 *
 *     node --import tsx closing-process.ts MODEL DATA_DIR STATE
 */
const [model = "", dataDir = "", state = ""] = process.argv.slice(2);
const sentence = "The keepers wrote down wind and water, and their books fill nine shelves.";
const passages = Array.from({ length: state === "ready" ? 1 : 2_000 }, (_, i) =>
  passageText(`Shelf ${i}`, `${i} ${sentence} `.repeat(4)),
);

let reach = () => {};
const reached = new Promise<void>((resolve) => {
  reach = resolve;
});
const started = new SentenceModel({
  model,
  dataDir,
  corpusDir: "corpus",
  timeoutMs: Number.POSITIVE_INFINITY,
  onStatus: (status) => {
    if (status.state === state) reach();
  },
});
const read = started.read(passages);
if (state !== "starting") await reached;
await started.close();
await started.close();
process.stdout.write(`closed, and read: ${(await read) !== null}\n`);
