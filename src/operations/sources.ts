import type { ShardStatus } from "../discord/bot-status.ts";
import type { ModelStatus } from "../search/semantic-scorer.ts";

/** What the articles come to. */
export interface CorpusFigures {
  readonly articles: number;
  readonly passages: number;
  /** How many files were left out. */
  readonly problems: number;
  readonly loadedAt: Date;
}

/** What is looked at whenever somebody asks how the bot is. Each of these answers at once. */
export interface Sources {
  /** None before the bot connects. */
  shards(): readonly ShardStatus[];
  /** Whether Discord has the commands. */
  areCommandsRegistered(): boolean;
  /** Null until the articles are read. */
  corpus(): CorpusFigures | null;
  /** Null where none is set. */
  modelState(): ModelStatus["state"] | null;
  /** How many interactions wait to be dealt with. */
  queueLength(): number;
}
