import type { Counts } from "./counts.ts";
import type { Gaps } from "./gaps.ts";
import type { History } from "./history.ts";
import type { ServerSettings } from "./server-settings.ts";
import type { Votes } from "./votes.ts";

/** What a bot keeps of what happens, and of what was chosen. */
export interface Stores {
  /** Null where none is kept: it is switched off, or the database cannot be opened. */
  readonly history: History | null;
  /** Null where the database cannot be opened: then the defaults hold in every server. */
  readonly serverSettings: ServerSettings | null;
  /** Null where the database cannot be opened, as the next. */
  readonly votes: Votes | null;
  readonly gaps: Gaps | null;
  readonly counts: Counts | null;
}

/** Where there is no database. */
export const NO_STORES: Stores = {
  history: null,
  serverSettings: null,
  votes: null,
  gaps: null,
  counts: null,
};
