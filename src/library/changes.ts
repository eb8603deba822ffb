import type { Document } from "../corpus/document.ts";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";

/** What differs between the articles before and after. */
export interface Changes {
  readonly added: readonly Document[];
  readonly changed: readonly Document[];
  readonly removed: readonly Document[];
}

/** How many articles a refresh may lose. One that would lose more changes nothing. */
export interface LossLimit {
  /** Part of all articles, from 0 to 1. */
  readonly share: number;
  /** So many may always be lost, however few articles there are. */
  readonly count: number;
}

/** A change of the folder that was not taken over. */
export interface HeldChange {
  /** How many articles would be lost, of how many. */
  readonly lost: number;
  readonly of: number;
}

/** How far a refresh may go. */
export interface RefreshOptions {
  /** No limit unless told. */
  readonly mayLose?: LossLimit;
  /**
   * Looks only at what moderators tend: the operator's folder is taken to be as it was when it was last looked
   * at. It counts for those with a limit, which are runs of their own.
   */
  readonly isTendedOnly?: boolean;
}

/** Says that a refresh would have lost more articles than it may, and so changed nothing. */
export class TooManyLost extends UserError {
  readonly held: HeldChange;

  constructor(held: HeldChange) {
    super(wording("refreshing.tooManyLost", { lost: held.lost, of: held.of }));
    this.held = held;
  }
}

export function compareArticles(before: readonly Document[], after: readonly Document[]): Changes {
  const fingerprints = new Map(before.map((document) => [document.id, document.fingerprint]));
  const kept = new Set(after.map((document) => document.id));
  return {
    added: after.filter(({ id }) => !fingerprints.has(id)),
    changed: after.filter(({ id, fingerprint }) => {
      const old = fingerprints.get(id);
      return old !== undefined && old !== fingerprint;
    }),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}

/**
 * A file that was renamed or moved is not lost.
 *
 * @param before how many articles there were
 * @returns null where the changes are within the limit
 */
export function beyondLimit(
  { added, removed }: Changes,
  before: number,
  { share, count }: LossLimit,
): HeldChange | null {
  const moved = new Set(added.map(({ fileHash }) => fileHash));
  const lost = removed.filter(({ fileHash }) => !moved.has(fileHash)).length;
  return lost > count && lost > share * before ? { lost, of: before } : null;
}
