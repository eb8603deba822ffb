import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { Database } from "../../src/store/database/database.ts";
import { ChoiceTable } from "../../src/store/embedded/choice-table.ts";
import { GapTable } from "../../src/store/embedded/gap-table.ts";
import { VoteTable } from "../../src/store/embedded/vote-table.ts";
import { Gaps } from "../../src/store/gaps.ts";
import { KeyedHash } from "../../src/store/keyed-hash.ts";
import { ServerSettings } from "../../src/store/server-settings.ts";
import { Votes } from "../../src/store/votes.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export const newFile = () => join(temporaryFolder(), "footnote.db");

/** Votes and gaps of a test, which ends them. @param now in milliseconds since the epoch */
export async function openStores(file = newFile(), now: () => number = Date.now, mostDays = 30) {
  const hash = await KeyedHash.open(dirname(file));
  const database = await Database.open(file);
  onTestFinished(() => database.close());
  return {
    database,
    votes: new Votes(new VoteTable(database), { hash, now }),
    gaps: new Gaps(new GapTable(database), { hash, mostDays, now }),
    settings: new ServerSettings(new ChoiceTable(database), { now, onUnread: () => {} }),
  };
}
