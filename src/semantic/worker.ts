import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTick } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../errors.ts";
import type { PassageText } from "../search/semantic-scorer.ts";
import { BatchSize } from "./batches.ts";
import { Comparison } from "./comparison.ts";
import { CorpusVectors } from "./corpus-vectors.ts";
import { EmbeddingJob } from "./embedding-job.ts";
import { modelFolder, vectorsFolder, WEIGHTS_FILE } from "./model-source.ts";
import type {
  CompareMessage,
  EmbedMessage,
  FromWorker,
  QuestionMessage,
  ToWorker,
  VectorMessage,
  WorkerSettings,
} from "./protocol.ts";
import { SentenceEncoder } from "./sentence-encoder.ts";
import { TextEmbedding } from "./text-embedding.ts";
import { readVectors } from "./vector-file.ts";

/** The passages of one corpus, as far as they have arrived. */
interface Texts {
  readonly generation: number;
  readonly passages: PassageText[];
}

const settings = workerData as WorkerSettings;
const questions: (QuestionMessage | VectorMessage)[] = [];
const tasks: (CompareMessage | EmbedMessage)[] = [];
const batchSize = new BatchSize();
let arriving: Texts | null = null;
let wanted: Texts | null = null;
let isClosing = false;
let wake = () => {};

parentPort!.on("message", (message: ToWorker) => {
  if (message.type === "question" || message.type === "vector") questions.push(message);
  else if (message.type === "compare" || message.type === "embed") tasks.push(message);
  else if (message.type === "close") isClosing = true;
  else receive(message);
  wake();
});

// Warnings belong to the process, which may have a log; a thread would print them.
process.removeAllListeners("warning");
process.on("warning", ({ name, message }) => tell({ type: "warning", name, message }));

try {
  const encoder = await SentenceEncoder.load(settings);
  const weights = await identify(encoder);
  const { source, calibration } = encoder;
  tell({ type: "loaded", model: { name: source.path, weights }, calibration });
  await work(encoder, weights);
  await encoder.close();
} catch (error) {
  const isBug = !(error instanceof UserError);
  const { message, cause } = error as Error;
  tell({ type: "failed", reason: message, cause: isBug ? error : cause, isBug });
}
parentPort!.close();

/** Collects the passages of a corpus. Where another corpus begins before it is whole, it is dropped. */
function receive({ generation, passages, isLast }: Extract<ToWorker, { type: "passages" }>): void {
  if (arriving?.generation !== generation) arriving = { generation, passages: [] };
  arriving.passages.push(...passages);
  if (!isLast) return;
  wanted = arriving;
  arriving = null;
}

/** Questions first, then what else is asked for, then a new corpus, then its texts that have no vector yet. */
async function work(encoder: SentenceEncoder, model: string): Promise<void> {
  const file = join(vectorsFolder(settings.dataDir), fileNameOf(model));
  let vectors: CorpusVectors | null = null;
  let job: EmbeddingJob | null = null;
  let task: Comparison | TextEmbedding | null = null;
  while (!isClosing) {
    const question = questions.shift();
    if (question?.type === "vector") await embed(question, encoder);
    else if (question) await answer(question, encoder, vectors);
    else if (task) {
      const done = await task.step();
      if (done) {
        task = null;
        tell(done);
      }
    } else if (tasks.length > 0) task = begin(tasks.shift()!, encoder);
    else if (wanted) {
      const { generation, passages } = wanted;
      wanted = null;
      await job?.keep();
      const stored = await readVectors(file, model, encoder.dimensions);
      vectors = new CorpusVectors(generation, passages, stored, encoder.dimensions);
      const store = () => vectors!.store(file, model).catch(sayUnstored);
      job = new EmbeddingJob(encoder, vectors, store, tell);
    } else if (job) {
      if (await job.isDoneAfterStep()) job = null;
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    // Lets messages in.
    await nextTick();
  }
  await job?.keep();
}

async function answer(
  { id, generation, question, passages, within, deadline }: QuestionMessage,
  encoder: SentenceEncoder,
  vectors: CorpusVectors | null,
): Promise<void> {
  const isReady = vectors?.generation === generation && vectors.isComplete;
  const isAwaited = Date.now() <= deadline;
  const vector = isReady && isAwaited ? await encoder.encodeQuestion(question) : null;
  const scores = vector && vectors!.score(vector, passages, within, encoder.calibration);
  tell({ type: "scores", id, scores });
}

async function embed(
  { id, question, deadline }: VectorMessage,
  encoder: SentenceEncoder,
): Promise<void> {
  const isAwaited = Date.now() <= deadline;
  tell({ type: "vector", id, vector: isAwaited ? await encoder.encodeQuestion(question) : null });
}

function begin(asked: CompareMessage | EmbedMessage, encoder: SentenceEncoder) {
  return asked.type === "compare"
    ? new Comparison(asked, encoder)
    : new TextEmbedding(asked, encoder, batchSize);
}

/** What identifies a model's vectors: the bytes of its weights, wherever they came from. */
async function identify({ source }: SentenceEncoder): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(modelFolder(source), WEIGHTS_FILE)), hash);
  return hash.digest("hex");
}

/** Each folder of articles has a file for each model, so that two do not overwrite each other's. */
function fileNameOf(model: string): string {
  const corpus = createHash("sha256").update(settings.corpus).digest("hex");
  return `${corpus.slice(0, 12)}-${model.slice(0, 12)}.vectors`;
}

/** A full disk costs time at the next start, and nothing now. */
function sayUnstored(cause: unknown): void {
  tell({ type: "unstored", cause });
}

function tell(message: FromWorker): void {
  parentPort!.postMessage(message);
}
