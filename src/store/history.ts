import { serverOf } from "../corpus/folders.ts";
import type { Wording } from "../words/wording.ts";
import type { ArticleChange, Undo } from "./article-change.ts";
import { DAY_MS } from "./days.ts";

/** So many entries are kept at the most; the oldest go first. */
export const MOST_ENTRIES = 1_000;

/**
 * Why the articles were read: a member asked for it, the bot was started, the folder changed, or it was time
 * by the schedule.
 */
export type Occasion = "member" | "start" | "watch" | "schedule";

/** Where a message of the bot's stands, by the ids of Discord. */
export interface MessagePlace {
  readonly channel: string;
  readonly message: string;
}

/** Articles that were changed in one way. */
export interface Changed {
  readonly count: number;
  /** The first of their titles. */
  readonly titles: readonly string[];
}

export interface Changes {
  readonly added: Changed;
  readonly changed: Changed;
  readonly removed: Changed;
}

export type Outcome =
  | {
      readonly result: "read";
      readonly articles: number;
      /** How many files were left out. */
      readonly problems: number;
      /** Null where there was nothing before, and where nothing has changed since the bot ran last. */
      readonly changes: Changes | null;
    }
  | {
      readonly result: "failed";
      /** In English. */
      readonly reason: string;
      /** For other languages; absent where it was kept before there were any. */
      readonly wording?: Wording;
    }
  | ArticleChange;

/** Who had the articles read, or changed one. */
export interface Asker {
  readonly occasion: Occasion;
  /** A user's id; null for nobody, and for somebody who had it deleted. */
  readonly member: string | null;
  /** The id of the server that it was asked for in; null for none. */
  readonly server: string | null;
  /** Null as `member` is. */
  readonly place: MessagePlace | null;
  /** The server of whose own articles it tells, by its id; absent for those that all servers share. */
  readonly own?: string;
}

/** Who looks at the history. */
export interface HistoryView {
  /** The server whose own articles they tend; null for none. */
  readonly server: string | null;
  /** Whether they tend those that all servers share. */
  readonly isCommonSeen: boolean;
}

/** One line of the history. */
interface Kept extends Asker {
  readonly outcome: Outcome;
}

/** One line of the history, as it is kept. */
export interface NewEntry extends Kept {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface HistoryEntry extends NewEntry {
  readonly id: number;
  /** How it is taken back; null for what cannot be, and for all but the last change of an article. */
  readonly undo: Undo | null;
}

/** Finds a change again. */
export interface Recorded {
  readonly at: number;
  readonly file: string;
  readonly member: string | null;
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** From 1; the last page where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

export interface HistoryOptions {
  /** After so many days an entry is neither shown nor kept. */
  readonly days: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** What somebody may see of the history. */
export interface Seen extends HistoryView {
  /** Later than this, in milliseconds since the epoch. */
  readonly after: number;
}

/** Where the history is kept: entries have numbers that grow, and belong to those of the same `own`. */
export interface HistoryRecords {
  /** @param isInsteadOfLike whether the last entry goes where it is alike */
  add(entry: NewEntry, isInsteadOfLike: boolean): Promise<void>;
  /** No other change of the same article can be taken back from then on. */
  addChange(entry: NewEntry, file: string, undo: Undo | null): Promise<void>;
  setPlace(recorded: Recorded, place: MessagePlace): Promise<void>;
  count(seen: Seen): Promise<number>;
  /** @returns newest first */
  page(seen: Seen, offset: number, size: number): Promise<HistoryEntry[]>;
  entry(id: number, seen: Seen): Promise<HistoryEntry | null>;
  /** @returns in how many entries the member stood */
  forget(member: string): Promise<number>;
  /** @param at in milliseconds since the epoch, itself included */
  removeUntil(at: number): Promise<void>;
}

/** Each time the articles were read or one was changed: when, because of whom, and what came of it. */
export class History {
  readonly #records: HistoryRecords;
  readonly #options: HistoryOptions;

  constructor(records: HistoryRecords, options: HistoryOptions) {
    this.#records = records;
    this.#options = options;
  }

  /**
   * Settles once the entry is kept for good. Of entries alike that follow one another and nobody asked for, the
   * last is kept.
   */
  async record(entry: Kept): Promise<void> {
    const isAsked = entry.occasion === "member";
    await this.#records.add({ ...entry, at: this.#options.now() }, !isAsked);
  }

  /**
   * Keeps what a moderator did with an article. What was done with it before cannot be taken back any more.
   * Settles once it is kept for good.
   *
   * @param undo null for what cannot be taken back
   */
  async recordChange(asker: Asker, change: ArticleChange, undo: Undo | null): Promise<Recorded> {
    const { file } = change;
    const own = serverOf(file);
    const told = { ...asker, ...(own !== null && { own }), outcome: change };
    const entry = { ...told, at: this.#options.now() };
    await this.#records.addChange(entry, file, undo);
    return { at: entry.at, file, member: asker.member };
  }

  /** Keeps where a change was told, unless who made it was deleted meanwhile. */
  async setPlace(recorded: Recorded, { channel, message }: MessagePlace): Promise<void> {
    await this.#records.setPlace(recorded, { channel, message });
  }

  /** @param page from 1 */
  async page(page: number, size: number, view: HistoryView): Promise<HistoryPage> {
    const seen = this.#seenBy(view);
    const pages = Math.max(1, Math.ceil((await this.#records.count(seen)) / size));
    const shown = Math.min(Math.max(1, page), pages);
    return {
      entries: await this.#records.page(seen, (shown - 1) * size, size),
      page: shown,
      pages,
    };
  }

  /** @returns null where it is not, or no longer, kept, or not to be seen */
  entry(id: number, view: HistoryView): Promise<HistoryEntry | null> {
    return this.#records.entry(id, this.#seenBy(view));
  }

  /**
   * Removes all that tells who somebody is; what they had read stays.
   *
   * @returns in how many entries it stood
   */
  forget(member: string): Promise<number> {
    return this.#records.forget(member);
  }

  /** Removes what is older than it may be. */
  async removeOld(): Promise<void> {
    await this.#records.removeUntil(this.#oldest());
  }

  #seenBy(view: HistoryView): Seen {
    return { ...view, after: this.#oldest() };
  }

  #oldest(): number {
    const { now, days } = this.#options;
    return now() - days * DAY_MS;
  }
}
