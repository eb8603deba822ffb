import { onTestFinished } from "vitest";
import type { ModelStatus } from "../../src/search/semantic-scorer.ts";
import { SentenceModel, type SentenceModelOptions } from "../../src/semantic/sentence-model.ts";

/** A sentence model, and what it said of itself so far. */
export interface Started {
  readonly model: SentenceModel;
  readonly statuses: readonly ModelStatus[];
  /** Resolves once it is, or was, in this state. */
  whenIn(state: ModelStatus["state"]): Promise<ModelStatus>;
}

type Options = Pick<SentenceModelOptions, "model" | "dataDir"> & Partial<SentenceModelOptions>;

/**
 * Starts a model that waits as long as it takes; it is closed when the test ends.
 *
 * @param atEnd vitest's `afterAll`, where the model is for a whole file
 */
export function startSentenceModel(
  options: Options,
  atEnd: (close: () => Promise<void>) => void = onTestFinished,
): Started {
  const statuses: ModelStatus[] = [];
  const listeners = new Set<() => void>();
  const model = new SentenceModel({
    corpusDir: "corpus",
    timeoutMs: Number.POSITIVE_INFINITY,
    ...options,
    onStatus: (status) => {
      statuses.push(status);
      for (const look of listeners) look();
    },
  });
  atEnd(() => model.close());
  const whenIn = (state: ModelStatus["state"]) =>
    new Promise<ModelStatus>((resolve) => {
      const look = () => {
        const status = statuses.find((each) => each.state === state);
        if (status) resolve(status);
      };
      listeners.add(look);
      look();
    });
  return { model, statuses, whenIn };
}

/** How many of a corpus's texts had a vector when it was begun to be read; null where all had. */
export function knownBefore(statuses: readonly ModelStatus[]): number | null {
  const first = statuses.find((status) => status.state === "reading");
  return first?.state === "reading" ? first.done : null;
}
