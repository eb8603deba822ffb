import type { Limits } from "../../cluster/budget.ts";
import type { Connection } from "../../cluster/connection.ts";
import type { Undo } from "../article-change.ts";
import {
  type HistoryEntry,
  type HistoryRecords,
  type MessagePlace,
  MOST_ENTRIES,
  type NewEntry,
  type Recorded,
  type Seen,
} from "../history.ts";
import { KeptRecords } from "./kept-records.ts";

interface StoredEntry {
  readonly id: number;
  readonly at: number;
  readonly member: string | null;
  /** The article that a moderator changed; null where the articles were read. */
  readonly file: string | null;
  /** The server whose own articles it tells of, with which it goes; absent for none. */
  readonly server?: string;
  readonly entry: Omit<NewEntry, "at" | "member">;
  readonly undo: Undo | null;
}

/** The history in a cluster: a record for each entry. */
export class HistoryIndex implements HistoryRecords {
  readonly #records: KeptRecords<StoredEntry>;
  readonly #counters: KeptRecords<{ readonly last: number }>;

  /** @param limits as in `KeptRecords` */
  constructor(connection: Connection, limits?: Limits) {
    this.#records = new KeptRecords(connection, "history", limits);
    this.#counters = new KeptRecords(connection, "counter", limits);
  }

  async add(entry: NewEntry, isInsteadOfLike: boolean): Promise<void> {
    const added = await this.#insert(entry, null, null);
    if (isInsteadOfLike) await this.#removeLike(added);
    await this.#removeBeyond(added);
  }

  async addChange(entry: NewEntry, file: string, undo: Undo | null): Promise<void> {
    const added = await this.#insert(entry, file, undo);
    const { found } = await this.#records.search([{ term: { file } }], {
      size: MOST_ENTRIES,
      sort: LAST_FIRST,
    });
    // The last may be of another process, which added it at the same time.
    for (const { id } of found.slice(1).filter((each) => each.undo !== null)) {
      await this.#change(id, (before) => ({ ...before, undo: null }));
    }
    await this.#removeBeyond(added);
  }

  async setPlace({ at, file, member }: Recorded, place: MessagePlace): Promise<void> {
    const { found } = await this.#records.search([{ term: { file } }, { term: { at } }], {});
    for (const { id } of found) {
      await this.#change(id, (before) =>
        before.member === member ? { ...before, entry: { ...before.entry, place } } : before,
      );
    }
  }

  async count(seen: Seen): Promise<number> {
    return (await this.#records.search(seenBy(seen), { size: 0 })).total;
  }

  async page(seen: Seen, offset: number, size: number): Promise<HistoryEntry[]> {
    const body = { from: offset, size, sort: LAST_FIRST };
    return (await this.#records.search(seenBy(seen), body)).found.map(entryOf);
  }

  async entry(id: number, seen: Seen): Promise<HistoryEntry | null> {
    const { found } = await this.#records.search([{ term: { id } }, ...seenBy(seen)], {});
    return found[0] ? entryOf(found[0]) : null;
  }

  async forget(member: string): Promise<number> {
    let entries = 0;
    for await (const { id } of this.#records.find([{ term: { member } }])) {
      await this.#change(id, ({ entry, ...before }) => ({
        ...before,
        member: null,
        entry: { ...entry, place: null },
      }));
      entries++;
    }
    return entries;
  }

  async removeUntil(at: number): Promise<void> {
    await this.#records.remove([{ range: { at: { lte: at } } }]);
  }

  async #insert(entry: NewEntry, file: string | null, undo: Undo | null): Promise<StoredEntry> {
    let id = 0;
    await this.#counters.change("history", (before) => {
      id = (before?.last ?? 0) + 1;
      return { last: id };
    });
    const { at, member, ...rest } = entry;
    const server = entry.own === undefined ? {} : { server: entry.own };
    const stored = { id, at, member, file, ...server, entry: rest, undo };
    await this.#records.change(nameOf(id), () => stored);
    return stored;
  }

  /** Of two alike that follow one another the first goes, whichever process wrote it. */
  async #removeLike(added: StoredEntry): Promise<void> {
    const { id } = added;
    const next = async (range: object, order: object) => {
      const filter = [ofOwn(added.server), { range: { id: range } }];
      return (await this.#records.search(filter, { size: 1, sort: order })).found[0];
    };
    const former = await next({ lt: id }, LAST_FIRST);
    const later = await next({ gt: id }, [{ id: "asc" }]);
    if (former && isLike(former, added)) await this.#remove(former.id);
    if (later && isLike(later, added)) await this.#remove(id);
  }

  /** No server's entries make those of others go. */
  async #removeBeyond({ server }: StoredEntry): Promise<void> {
    const body = { from: MOST_ENTRIES, size: 1, sort: LAST_FIRST };
    const { found } = await this.#records.search([ofOwn(server)], body);
    if (!found[0]) return;
    await this.#records.remove([ofOwn(server), { range: { id: { lte: found[0].id } } }]);
  }

  async #change(id: number, change: (before: StoredEntry) => StoredEntry): Promise<void> {
    await this.#records.change(nameOf(id), (before) => before && change(before));
  }

  async #remove(id: number): Promise<void> {
    await this.#records.change(nameOf(id), () => null);
  }
}

const LAST_FIRST = [{ id: "desc" }];

const nameOf = (id: number): string => String(id).padStart(10, "0");

const IS_COMMON = { bool: { must_not: [{ exists: { field: "server" } }] } };

const ofOwn = (server: string | undefined): object =>
  server === undefined ? IS_COMMON : { term: { server } };

function seenBy({ after, server, isCommonSeen }: Seen): object[] {
  const should = [
    ...(isCommonSeen ? [IS_COMMON] : []),
    ...(server === null ? [] : [{ term: { server } }]),
    { match_none: {} },
  ];
  return [{ range: { at: { gt: after } } }, { bool: { should, minimum_should_match: 1 } }];
}

function isLike({ entry: one }: StoredEntry, { entry: other }: StoredEntry): boolean {
  const contentOf = ({ occasion, outcome }: StoredEntry["entry"]) =>
    JSON.stringify([occasion, outcome]);
  return contentOf(one) === contentOf(other);
}

function entryOf({ id, at, member, entry, undo }: StoredEntry): HistoryEntry {
  const { occasion, server, place, outcome } = entry;
  return { id, at, occasion, member, server, place, outcome, undo };
}
