import type { Config } from "../config.ts";
import { progressBar, type Screen } from "../semantic/progress-bar.ts";
import { QuestionModel } from "../semantic/question-model.ts";
import { SentenceModel } from "../semantic/sentence-model.ts";

const TEXTS = { done: "Read", unit: 1, name: "sentences and passages" };

/**
 * Starts the sentence model for a terminal: there is time to wait for it, and a bar to look at.
 *
 * @param model as in SEMANTIC_MODEL
 */
export function startAwaitedModel(
  model: string,
  { dataDir, semanticDir, corpusDir }: Pick<Config, "dataDir" | "semanticDir" | "corpusDir">,
  screen: Screen,
): SentenceModel {
  const bar = progressBar(screen, TEXTS);
  return new SentenceModel({
    model,
    dataDir,
    semanticDir,
    corpusDir,
    timeoutMs: Number.POSITIVE_INFINITY,
    onStatus: (status) => {
      if (status.state === "reading") bar.show(status.done, status.total);
      else bar.end();
      if (status.state === "failed") screen.write(byWords(status.reason));
    },
  });
}

/** The same for articles whose vectors are kept with them, which takes no bar. */
export function startAwaitedQuestionModel(
  model: string,
  { dataDir, semanticDir }: Pick<Config, "dataDir" | "semanticDir">,
  screen: Screen,
): QuestionModel {
  return new QuestionModel({
    model,
    dataDir,
    semanticDir,
    timeoutMs: Number.POSITIVE_INFINITY,
    onStatus: (status) => {
      if (status.state === "failed") screen.write(byWords(status.reason));
    },
  });
}

const byWords = (reason: string): string => `${reason} Questions are answered by words alone.\n`;
