import { isReadInSteps } from "../read-document.ts";
import { LARGEST_FILE_MEBIBYTES, MEBIBYTE } from "./read-bytes.ts";

/**
 * How long taking a file apart may take, in milliseconds: some fifty times what a plain article takes on
 * a slow machine, and enough for the largest.
 */
const TIME_LIMIT_MS = { least: 1_000, perMebibyte: 3_000 };
/** The same for formats that are read in steps, whose files are compressed: a page of a PDF takes 25 ms. */
const STEPS_LIMIT_MS = { least: 30_000, perMebibyte: 6_000 };

/** How long a file may take, in milliseconds. @param size in bytes */
export function limitOf(file: string, size: number): number {
  const mebibytes = Math.min(LARGEST_FILE_MEBIBYTES, size / MEBIBYTE);
  const { least, perMebibyte } = isReadInSteps(file) ? STEPS_LIMIT_MS : TIME_LIMIT_MS;
  return least + perMebibyte * mebibytes;
}
