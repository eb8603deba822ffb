import type { Document } from "../corpus/document.ts";
import { fold } from "./text/tokenize.ts";

/** Which articles are asked: those of which all of this is true. */
export interface Filters {
  /** The id of the one article. */
  readonly article?: string;
  /** Who published it, however it is written, see `nameKey`. */
  readonly publisher?: string;
  /** One of its tags, however it is written. */
  readonly tag?: string;
  /**
   * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. An article of which only the year or the month is known counts
   * where it may be of that time; one without a date does not.
   */
  readonly since?: string;
  /** The same for the end, which counts as well: 2021 is until the last day of 2021. */
  readonly until?: string;
}

/** What is alike in two ways to write a name: letters and accents aside, and how wide its gaps are. */
export const nameKey = (name: string): string => fold(name.replace(/\s+/gu, " ").trim());

/** Makes a test of filters that compares each name once, however many articles share it. */
export function filterOf({ article, publisher, tag, since, until }: Filters) {
  const isPublisher = publisher === undefined ? null : likeName(publisher);
  const isTag = tag === undefined ? null : likeName(tag);
  return (document: Document): boolean =>
    (article === undefined || document.id === article) &&
    (!isPublisher || (document.publisher !== null && isPublisher(document.publisher))) &&
    (!isTag || document.tags.some(isTag)) &&
    (since === undefined || mayBeInOrder(since, document.published)) &&
    (until === undefined || mayBeInOrder(document.published, until));
}

function likeName(wanted: string): (name: string) => boolean {
  const key = nameKey(wanted);
  const known = new Map<string, boolean>();
  return (name) => {
    let isLike = known.get(name);
    if (isLike === undefined) {
      isLike = nameKey(name) === key;
      known.set(name, isLike);
    }
    return isLike;
  };
}

/**
 * Whether a date can be the same as another, or an earlier one: both are compared as far as both are
 * known. Never for one that is not known at all.
 */
export function mayBeInOrder(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null) return false;
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}
