import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { Counts } from "../../src/store/counts.ts";
import { Database } from "../../src/store/database/database.ts";
import { ChoiceTable } from "../../src/store/embedded/choice-table.ts";
import { CountTable } from "../../src/store/embedded/count-table.ts";
import { GapTable } from "../../src/store/embedded/gap-table.ts";
import { HistoryTable } from "../../src/store/embedded/history-table.ts";
import { VoteTable } from "../../src/store/embedded/vote-table.ts";
import { Gaps } from "../../src/store/gaps.ts";
import { History } from "../../src/store/history.ts";
import type { KeptIn } from "../../src/store/kept-in.ts";
import { KeyedHash } from "../../src/store/keyed-hash.ts";
import { ServerSettings } from "../../src/store/server-settings.ts";
import { Votes } from "../../src/store/votes.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** What tests say of the stores they open. */
interface Given {
  /** In milliseconds since the epoch. */
  readonly now?: () => number;
  /** For how many days gaps and the history are kept at the most; 30 unless told. */
  readonly mostDays?: number;
}

export type Kept = Omit<KeptIn, "sweepWith" | "close">;

/** The stores of a test, which ends them, over one way to keep them. */
interface OpenedStores extends ReturnType<typeof storesOver> {
  readonly kept: Kept;
  /** All that is kept, as text. */
  stored(): Promise<string>;
  /** The same as another process has them. */
  again(given?: Given): Promise<OpenedStores>;
}

/** Opens stores in which nothing is kept. */
export type OpenStores = (given?: Given) => Promise<OpenedStores>;

export const newFile = () => join(temporaryFolder(), "footnote.db");

export function storesOver(kept: Kept, { now = Date.now, mostDays = 30 }: Given = {}) {
  const { hash, choicesHeldMs: heldMs } = kept;
  const onUnread = () => {};
  const held = heldMs === undefined ? {} : { heldMs };
  return {
    votes: new Votes(kept.votes, { hash, now }),
    gaps: new Gaps(kept.gaps, { hash, mostDays, now }),
    settings: new ServerSettings(kept.choices, { now, onUnread, ...held }),
    history: new History(kept.history, { days: mostDays, now }),
    counts: new Counts(kept.counts, { now, onLost: (error) => Promise.reject(error) }),
  };
}

const TABLES = [
  ...["history", "votes", "gaps", "server_settings"],
  ...["question_counts", "article_counts"],
];

/** Those of an embedded database. */
export async function openStores(file = newFile(), given: Given = {}) {
  const database = await Database.open(file);
  onTestFinished(() => database.close());
  const kept: Kept = {
    history: new HistoryTable(database),
    choices: new ChoiceTable(database),
    votes: new VoteTable(database),
    gaps: new GapTable(database),
    counts: new CountTable(database),
    hash: await KeyedHash.open(dirname(file)),
  };
  const stored = async () => {
    const tables = TABLES.map((table) => database.read({ sql: `SELECT * FROM ${table}` }));
    return JSON.stringify((await Promise.all(tables)).flat());
  };
  const again = (other: Given = given) => openStores(file, other) as Promise<OpenedStores>;
  return { ...storesOver(kept, given), database, kept, stored, again };
}

export const openEmbedded: OpenStores = (given) => openStores(newFile(), given);
