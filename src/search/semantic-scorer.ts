import type { Passage } from "../corpus/document.ts";
import type { Range } from "../corpus/sentences.ts";
import type { Pair } from "./group-questions.ts";
import type { PassageRuns } from "./index/passage-runs.ts";

/**
 * How near texts come to a question, by a sentence model: 0 for what has nothing to do with it, about 1
 * for what answers it.
 */
export interface PassageSimilarity {
  readonly passage: number;
  /** In the order of the passage's sentences. */
  readonly sentences: readonly number[];
}

/** How near any sentence, or any passage, of the same corpus comes to the question. */
export interface ScoreDistribution {
  readonly mean: number;
  /** Standard standardDeviation, above 0. */
  readonly standardDeviation: number;
}

/** What a sentence model makes of a question. */
export interface SemanticScores {
  /** By the passage's place in the corpus: those that were asked for, and those nearest of all. */
  readonly passages: ReadonlyMap<number, PassageSimilarity>;
  readonly sentenceDistribution: ScoreDistribution;
  readonly passageDistribution: ScoreDistribution;
}

/** A sentence model that has read a corpus. */
export interface SemanticScorer {
  /** Tells what will be asked in a moment, so that it can begin while candidates are looked for. */
  prepare?(question: string): void;
  /**
   * Never rejects.
   *
   * @param passages places in the corpus of passages to compare, besides the nearest of all
   * @param within where those nearest are looked for
   * @returns null where the model has nothing to say, or not in time
   */
  score(
    question: string,
    passages: readonly number[],
    within: PassageRuns,
  ): Promise<SemanticScores | null>;
}

/** What a sentence model needs of a passage. */
export interface PassageText {
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** What a sentence model reads of a corpus. */
export function* textsOf(passages: Iterable<Passage>): Generator<PassageText> {
  for (const { document, text, sentences } of passages) {
    yield { title: document.title, text, sentences };
  }
}

/** What a sentence model is at, for people. */
export type ModelStatus =
  | { readonly state: "starting" }
  /** How many texts have a vector, of all. */
  | { readonly state: "reading"; readonly done: number; readonly total: number }
  | { readonly state: "ready" }
  | {
      readonly state: "failed";
      readonly reason: string;
      readonly cause: unknown;
      /** Not for the user to mend. */
      readonly isBug: boolean;
    };

/** A sentence model that can read a corpus. */
export interface SemanticModel {
  readonly name: string;
  readonly status: ModelStatus;
  /**
   * Reads a corpus, which takes a while. Never rejects.
   *
   * @returns null where it cannot, or where another corpus came meanwhile
   */
  read(passages: Iterable<PassageText>): Promise<SemanticScorer | null>;
  /**
   * Which questions ask for the same, two by two, by their places. Never rejects.
   *
   * @returns none where the model cannot be asked, or not yet
   */
  alike(questions: readonly string[]): Promise<readonly Pair[]>;
}
