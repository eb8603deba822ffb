import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type FileStamp, type ListedFile, stampOf } from "./list-files.ts";

/** A file that is written to for longer than this is left as it was, in milliseconds. */
const LONGEST_WRITING_MS = 10_000;
/** How often a file that is written to is looked at, in milliseconds. */
const LOOK_AGAIN_MS = 100;

/** A file of the folder; its stamp is null where it is still being written. */
export interface SettledFile {
  readonly file: string;
  readonly stamp: FileStamp | null;
}

/**
 * Waits until nobody has written to any of the files for a while, so that one that is cut short for the
 * moment is not taken for an article.
 *
 * @param settleMs how long a file must have been left alone, in milliseconds
 */
export async function whenSettled(
  root: string,
  files: readonly ListedFile[],
  settleMs: number,
): Promise<SettledFile[]> {
  const until = Date.now() + LONGEST_WRITING_MS;
  const settled: SettledFile[] = [];
  for (const { file, stamp: listed } of files) {
    let stamp: FileStamp | null = listed;
    while (stamp !== null && isFresh(stamp, settleMs)) {
      await wait(LOOK_AGAIN_MS);
      const now = stampIfThere(join(root, file));
      // Where it is gone, reading it says so.
      if (now === null) break;
      stamp = Date.now() > until ? null : now;
    }
    settled.push({ file, stamp });
  }
  return settled;
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
