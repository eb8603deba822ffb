import type { CountRecords } from "./counts.ts";
import type { GapRecords } from "./gaps.ts";
import type { HistoryRecords } from "./history.ts";
import type { KeyedHash } from "./keyed-hash.ts";
import type { ChoiceRecords } from "./server-settings.ts";
import type { VoteRecords } from "./votes.ts";

/** Where the stores of a bot are kept. */
export interface KeptIn {
  readonly history: HistoryRecords;
  readonly choices: ChoiceRecords;
  /** As in `ServerSettingsOptions`. */
  readonly choicesHeldMs?: number;
  readonly votes: VoteRecords;
  readonly gaps: GapRecords;
  readonly counts: CountRecords;
  readonly hash: KeyedHash;
  /** Sees to it that what has become too old is removed, now and from time to time. It must not reject. */
  sweepWith(removeOld: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
