import type { PassageRuns } from "../search/index/passage-runs.ts";
import type { ModelIdentity } from "../search/kept-vectors.ts";
import type { PassageText, ScoreDistribution } from "../search/semantic-scorer.ts";
import type { Calibration } from "./calibration.ts";

/** What the worker is started with. */
export interface WorkerSettings {
  /** The value of SEMANTIC_MODEL. */
  readonly model: string;
  /** As `semanticFolder` gives it. */
  readonly folder: string;
  readonly dataDir: string;
  /** Distinguishes the vectors of one folder of articles from those of another. */
  readonly corpus: string;
}

/** Asks which questions ask for the same. */
export interface CompareMessage {
  readonly type: "compare";
  readonly id: number;
  readonly questions: readonly string[];
}

/** The places of those that do, two by two. */
export interface ComparedMessage {
  readonly type: "compared";
  readonly id: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Asks how near passages of a corpus come to a question. */
export interface QuestionMessage {
  readonly type: "question";
  readonly id: number;
  readonly generation: number;
  readonly question: string;
  readonly passages: readonly number[];
  readonly within: PassageRuns;
  /** Milliseconds since the epoch after which nobody waits any more. */
  readonly deadline: number;
}

interface ScoresReply {
  readonly type: "scores";
  readonly id: number;
  readonly scores: ScoresMessage | null;
}

/** Asks for a question's own vector, for which no corpus is needed. */
export interface VectorMessage extends Pick<QuestionMessage, "id" | "question" | "deadline"> {
  readonly type: "vector";
}

interface VectorReply {
  readonly type: "vector";
  readonly id: number;
  /** Null where the model was not taught to read the question, or nobody waits any more. */
  readonly vector: Float32Array | null;
}

/** Asks for the vectors of some texts, one at the least. */
export interface EmbedMessage {
  readonly type: "embed";
  readonly id: number;
  readonly texts: readonly string[];
}

/** The vectors in the order of the texts, one after the other. */
export interface EmbeddedMessage {
  readonly type: "embedded";
  readonly id: number;
  readonly vectors: Float32Array;
}

/** What is answered to each kind of request. */
export interface Replies {
  readonly compare: ComparedMessage;
  readonly question: ScoresReply;
  readonly vector: VectorReply;
  readonly embed: EmbeddedMessage;
}

/** A request, before it has its number. */
export type Asked<Type extends keyof Replies> = Omit<Extract<ToWorker, { type: Type }>, "id">;

export type ToWorker =
  | CompareMessage
  | QuestionMessage
  | VectorMessage
  | EmbedMessage
  /** Ends after what is under way: a thread that is stopped amid native code takes the process along. */
  | { readonly type: "close" }
  /** Texts of a corpus, in order; a higher generation replaces the one before. */
  | {
      readonly type: "passages";
      readonly generation: number;
      readonly passages: readonly PassageText[];
      readonly isLast: boolean;
    };

/** The model is ready to be asked. */
export interface LoadedMessage {
  readonly type: "loaded";
  readonly model: ModelIdentity;
  readonly calibration: Calibration;
}

export type FromWorker =
  | Replies[keyof Replies]
  | LoadedMessage
  /** The model cannot be used; `isBug` where that is not the user's to mend. */
  | {
      readonly type: "failed";
      readonly reason: string;
      readonly cause: unknown;
      readonly isBug: boolean;
    }
  | {
      readonly type: "progress";
      readonly generation: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: "complete"; readonly generation: number }
  /** What is embedded could not be kept. */
  | { readonly type: "unstored"; readonly cause: unknown }
  /** A library warns, as in `process.emitWarning`. */
  | { readonly type: "warning"; readonly name: string; readonly message: string };

/** `SemanticScores` in arrays, which cross threads fast. */
export interface ScoresMessage {
  readonly passageIndices: Uint32Array;
  /** The similarity of each passage, in the order of `passageIndices`. */
  readonly passages: Float32Array;
  /** How many sentences each passage has. Their similarities follow in `sentences`, one after the other. */
  readonly counts: Uint32Array;
  readonly sentences: Float32Array;
  readonly sentenceDistribution: ScoreDistribution;
  readonly passageDistribution: ScoreDistribution;
}
