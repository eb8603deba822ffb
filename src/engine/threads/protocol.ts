import type { Overuse } from "../../corpus/problems.ts";
import type { AskOptions, Reading } from "../../search/find-answer.ts";
import type { Pair } from "../../search/group-questions.ts";
import type { PassageRuns } from "../../search/index/passage-runs.ts";
import type { SemanticScores } from "../../search/semantic-scorer.ts";
import type { Said } from "../../words/wording.ts";
import type { Generation } from "../generation.ts";

/** What a thread that searches is asked, as the methods of `PlaceSearcher` are. */
export type Call =
  | { readonly method: "ask"; readonly args: readonly [question: string, options: AskOptions] }
  | { readonly method: "sources"; readonly args: readonly [text: string, limit: number] }
  | {
      readonly method: "excerpts";
      readonly args: readonly [question: string, hashes: readonly string[], reading: Reading];
    }
  | {
      readonly method: "groupQuestions";
      readonly args: readonly [questions: readonly string[], meantAlike: readonly Pair[]];
    }
  | { readonly method: "findIn"; readonly args: readonly [article: number, text: string] }
  | {
      readonly method: "related";
      readonly args: readonly [article: number, limit: number];
    }
  | {
      readonly method: "findArticles" | "suggestQuestions";
      readonly args: readonly [text: string, limit: number];
    };

export type ToSearchThread =
  | {
      readonly type: "open";
      readonly generation: number;
      readonly data: Generation;
      /** As in `Engine.open`. */
      readonly isApart: boolean;
    }
  | { readonly type: "close"; readonly generation: number }
  | {
      readonly type: "call";
      readonly task: number;
      readonly generation: number;
      readonly call: Call;
      /** Whether a sentence model can be asked for scores. */
      readonly hasScorer: boolean;
    }
  | { readonly type: "scores"; readonly task: number; readonly scores: SemanticScores | null };

export type FromSearchThread =
  | { readonly type: "opened"; readonly generation: number }
  | { readonly type: "done"; readonly task: number; readonly result: unknown }
  | { readonly type: "failed"; readonly task: number; readonly error: unknown }
  /** Asks for scores; the task goes on once they have come. */
  | {
      readonly type: "score";
      readonly task: number;
      readonly question: string;
      readonly passageIndices: readonly number[];
      readonly within: PassageRuns;
    };

interface ExtendedMessage {
  readonly own: Generation;
  readonly whole: Generation | null;
}

/** How files are read. */
export interface ReadingRules {
  readonly folder: string;
  /** As in `CorpusFolders`. */
  readonly dataDir: string | null;
  readonly settleMs: number;
  readonly barred: ReadonlyMap<string, Overuse>;
  /** Where generations are kept; null for nowhere. */
  readonly store: string | null;
}

export interface BuildMessage extends ReadingRules {
  readonly type: "build";
  readonly build: number;
  readonly previous: Generation | null;
  /** The build that `previous` came from, if it was one of this thread's. */
  readonly previousBuild: number | null;
  /** As in `Engine.build`. */
  readonly isTendedOnly: boolean;
}

/** Asks for the articles that can be seen in one server. */
export interface ExtendMessage extends ReadingRules {
  readonly type: "extend";
  readonly server: string;
  readonly common: Generation;
  /** The build that `common` came from, if it was one of this thread's. */
  readonly commonBuild: number | null;
  /** The server's own, as they were before. */
  readonly own: Generation | null;
  /** Whether those were joined to `common` already. */
  readonly isJoined: boolean;
}

export type ToBuildThread =
  | BuildMessage
  | ExtendMessage
  /** Asks it to keep what waits to be kept, because it is about to end. */
  | { readonly type: "finish" };

export type FromBuildThread =
  /** Told before each file that is read, so that one that ends the thread is known. */
  | { readonly type: "file"; readonly file: string }
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  /**
   * `generation` is null where nothing has changed since the previous one. `kept` is what was kept by another
   * process, where none was handed over and it has changed since.
   */
  | {
      readonly type: "built";
      readonly build: number;
      readonly generation: Generation | null;
      readonly kept: Generation | null;
    }
  /** Null where nothing has changed; `whole` is null where there is nothing besides what all servers share. */
  | { readonly type: "extended"; readonly made: ExtendedMessage | null }
  /** `told` is what a `UserError` tells people, and null for a bug. */
  | {
      readonly type: "failed";
      readonly error: unknown;
      readonly told: Said | null;
    }
  | { readonly type: "finished" }
  /** What was built could not be kept, or what was kept could not be used. */
  | { readonly type: "unstored"; readonly cause: unknown };
