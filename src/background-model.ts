import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import type { ModelStatus } from "./search/semantic-scorer.ts";
import { profileOf } from "./semantic/known-models.ts";
import { QuestionModel } from "./semantic/question-model.ts";
import { SentenceModel } from "./semantic/sentence-model.ts";

type Settings = Pick<Config, "semanticTimeoutMs" | "dataDir" | "semanticDir" | "corpusDir">;

const BY_WORDS = "Questions are answered by words alone.";
/** Progress is logged in so many steps. */
const STEPS = 10;

/**
 * Starts the sentence model of a bot, which says in the log what it is at.
 *
 * @param model as in SEMANTIC_MODEL
 */
export function startBackgroundModel(
  model: string,
  { semanticTimeoutMs: timeoutMs, dataDir, semanticDir, corpusDir }: Settings,
  log: Log,
): SentenceModel {
  warnOfUnknown(model, log);
  return new SentenceModel({
    model,
    dataDir,
    semanticDir,
    corpusDir,
    timeoutMs,
    onStatus: statusLogger(model, log),
    onUnstored: (err) => log.warn({ err }, "What the sentence model read could not be kept"),
  });
}

/** The same for articles whose vectors are kept with them. */
export function startBackgroundQuestionModel(
  model: string,
  { semanticTimeoutMs: timeoutMs, dataDir, semanticDir }: Omit<Settings, "corpusDir">,
  log: Log,
): QuestionModel {
  warnOfUnknown(model, log);
  const onStatus = statusLogger(model, log);
  return new QuestionModel({ model, dataDir, semanticDir, timeoutMs, onStatus });
}

function warnOfUnknown(model: string, log: Log): void {
  if (profileOf(model).isKnown) return;
  log.warn({ model }, "This sentence model is not known: the mean of all words, and no prefix");
}

function statusLogger(model: string, log: Log): (status: ModelStatus) => void {
  let told = 0;
  return (status) => {
    if (status.state === "failed") logFailure(model, status, log);
    if (status.state === "ready") {
      told = 0;
      log.info({ model }, "The sentence model has read the articles");
    }
    if (status.state !== "reading") return;
    const { done, total } = status;
    const step = Math.floor((STEPS * done) / total);
    if (step > told) log.info({ model, done, total }, "The sentence model reads the articles");
    told = step;
  };
}

function logFailure(
  model: string,
  { reason, cause, isBug }: Extract<ModelStatus, { state: "failed" }>,
  log: Log,
): void {
  log[isBug ? "error" : "warn"]({ model, err: cause }, `${reason} ${BY_WORDS}`);
}
