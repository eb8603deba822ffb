import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { allRecords, getRecords } from "../../../cluster/records.ts";
import type { IndexSet } from "../indices.ts";
import type { Pointer } from "../read/pointer.ts";
import { filesFrom } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import {
  IS_TENDED,
  NOTE_FIELDS,
  type Tended,
  type TendedNote,
  type TendedRecord,
  tendedFrom,
} from "../records/tended-record.ts";

/** So many are asked for at once: each has five mebibytes at the most. */
const AT_ONCE = 8;

/** All that moderators did, as a generation has it. */
export async function listTended(
  connection: Connection,
  { set, record }: Pointer,
): Promise<TendedNote[]> {
  const filter = [IS_TENDED, ...livingIn(record.generation)];
  const notes: TendedNote[] = [];
  const found = allRecords<TendedRecord>(connection, set.articles, filter, NOTE_FIELDS);
  for await (const note of found) notes.push(note);
  return notes;
}

/** Reads the files of what was listed, some at a time. */
export async function* withFiles(
  connection: Connection,
  { articles }: IndexSet,
  notes: readonly TendedNote[],
): AsyncGenerator<Tended> {
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const some = notes.slice(from, from + AT_ONCE);
    const keys = some.map(({ key }) => key);
    const budget = new Budget(LOAD_LIMITS);
    const read = await getRecords<TendedRecord>(connection, articles, keys, budget, "files");
    for (const [i, note] of some.entries()) {
      const { files } = read[i]!;
      yield tendedFrom(note, files && filesFrom(files));
    }
  }
}
