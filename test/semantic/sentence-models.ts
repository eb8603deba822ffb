import { onTestFinished } from "vitest";
import type { ModelStatus } from "../../src/search/semantic-scorer.ts";
import { SentenceModel, type SentenceModelOptions } from "../../src/semantic/sentence-model.ts";

/** A sentence model, and the statuses that it has reported so far. */
export interface Started {
  readonly model: SentenceModel;
  readonly statuses: readonly ModelStatus[];
  /** Resolves with the first status of this state, past or to come. */
  whenIn(state: ModelStatus["state"]): Promise<ModelStatus>;
}

type Options = Pick<SentenceModelOptions, "model" | "dataDir"> & Partial<SentenceModelOptions>;

/**
 * Starts a model whose questions have no time limit by default. It is closed when the test ends.
 *
 * @param atEnd vitest's `afterAll`, to keep the model for all tests of a file
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

/** Number of texts that had a stored vector when the model began to read; null if all had one. */
export function knownBefore(statuses: readonly ModelStatus[]): number | null {
  const first = statuses.find((status) => status.state === "reading");
  return first?.state === "reading" ? first.done : null;
}
