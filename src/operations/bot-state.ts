import type { ShardStatus } from "../discord/bot-status.ts";
import type { ModelStatus } from "../search/semantic-scorer.ts";

/** What a bot is at, as plain data. */
export interface BotState {
  /** None before the bot connects. */
  readonly shards: readonly ShardStatus[];
  /** Whether Discord has the commands as they are now, as far as the bot sees to that. */
  readonly isRegistered: boolean;
  /** Null until the articles are read. */
  readonly corpus: CorpusFigures | null;
  /** Null where no sentence model is set. */
  readonly modelState: ModelStatus["state"] | null;
  /** How many interactions wait to be dealt with. */
  readonly queueLength: number;
}

/** What the articles come to. */
export interface CorpusFigures {
  readonly articles: number;
  readonly passages: number;
  /** How many files were left out. */
  readonly problems: number;
  /** In milliseconds since the epoch. */
  readonly loadedAt: number;
}

/** Looks at a bot, whenever somebody asks. */
export type LookAtBot = () => BotState;
