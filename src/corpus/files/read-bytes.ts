import { readFileSync, statSync } from "node:fs";
import { wording } from "../../words/wording.ts";
import { ReadError } from "../read/read-error.ts";

export const MEBIBYTE = 1024 ** 2;
/** No article is larger than this; a larger file is something else, and would hold up a refresh. */
export const LARGEST_FILE_MEBIBYTES = 5;

/** @throws ReadError where a file is too large, and what the file system throws */
export function readBytes(path: string): Buffer {
  requireReadable(statSync(path).size);
  return readFileSync(path);
}

/** @param size in bytes @throws ReadError where a file of that size is too large */
export function requireReadable(size: number): void {
  if (size <= LARGEST_FILE_MEBIBYTES * MEBIBYTE) return;
  throw new ReadError(
    wording("problems.tooLarge", { size: size / MEBIBYTE, most: LARGEST_FILE_MEBIBYTES }),
    wording("remedies.divide"),
  );
}
