import { setTimeout as wait } from "node:timers/promises";
import { isAdded } from "../folders.ts";
import type { ListedArticle } from "./list-corpus.ts";
import { type FileStamp, stampOf } from "./list-files.ts";
import { type SidecarFile, stampOfSidecars } from "./sidecars.ts";

/** A file that is written to for longer than this is left as it was, in milliseconds. */
const LONGEST_WRITING_MS = 10_000;
/** How often a file that is written to is looked at, in milliseconds. */
const LOOK_AGAIN_MS = 100;

/** The stamp of an article's file, and a number for its sidecars, see `stampOfSidecars`. */
export type ArticleStamp = readonly [...file: FileStamp, sidecars: number];

export const isSameStamp = (a: ArticleStamp, b: ArticleStamp): boolean =>
  a.every((value, i) => value === b[i]);

/** A file of the folder; its stamp is null where it is still being written. */
export interface SettledFile {
  /** As in `Document.file`. */
  readonly file: string;
  readonly path: string;
  readonly stamp: ArticleStamp | null;
  readonly sidecars: readonly SidecarFile[];
}

/**
 * Waits until nobody has written to any of the files for a while, so that one that is cut short for the
 * moment is not taken for an article. Added ones, and what moderators write of any, are put in their places
 * whole.
 *
 * @param settleMs how long a file must have been left alone, in milliseconds
 */
export async function whenSettled(
  files: readonly ListedArticle[],
  settleMs: number,
): Promise<SettledFile[]> {
  const until = Date.now() + LONGEST_WRITING_MS;
  const settled: SettledFile[] = [];
  for (const listed of files) {
    const { file, path } = listed;
    const patience = { settleMs: isAdded(file) ? 0 : settleMs, until };
    const sidecars: SidecarFile[] = [];
    for (const sidecar of listed.sidecars) {
      // One that is never left alone is read as it is: it is no reason to lose the article.
      const patient = sidecar.isWhole ? { settleMs: 0, until } : patience;
      const stamp = (await settle(sidecar, patient)) ?? sidecar.stamp;
      sidecars.push({ ...sidecar, stamp });
    }
    const isLeftAlone = !isFresh(listed.stamp, patience.settleMs);
    const stamp = isLeftAlone ? listed.stamp : await settle(listed, patience);
    const whole = stamp && ([...stamp, stampOfSidecars(sidecars)] as const);
    settled.push({ file, path, stamp: whole, sidecars });
  }
  return settled;
}

interface Patience {
  readonly settleMs: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** @returns null for a file that is written to for too long */
async function settle(
  { path, stamp: listed }: Pick<ListedArticle, "path" | "stamp">,
  { settleMs, until }: Patience,
): Promise<FileStamp | null> {
  let stamp = listed;
  while (isFresh(stamp, settleMs)) {
    await wait(LOOK_AGAIN_MS);
    const now = stampIfThere(path);
    // Where it is gone, reading it says so.
    if (now === null) break;
    if (Date.now() > until) return null;
    stamp = now;
  }
  return stamp;
}

/** A time to come is that of another machine's clock, and tells nothing. */
function isFresh([, modified]: FileStamp, settleMs: number): boolean {
  const age = Date.now() - modified;
  return age >= 0 && age < settleMs;
}

/** Null where there is no such file; reading it says so then. */
function stampIfThere(path: string): FileStamp | null {
  try {
    return stampOf(path);
  } catch {
    return null;
  }
}
