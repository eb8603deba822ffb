import { unzipSync, zipSync } from "fflate";
import { type Wording, wording } from "../../../words/wording.ts";
import { ReadError } from "../read-error.ts";

const MEBIBYTE = 1024 ** 2;
/** So much text and markup a file may unpack to: some ten times what a book needs. */
const MOST_MEBIBYTES = 20;
/** No file for text has more parts than this. */
const MOST_PARTS = 5_000;
/** What holds text, or says how it is meant; pictures, fonts and attachments are not unpacked. */
const WANTED = /(\.xml|\.rels)$/i;

/**
 * Unpacks what of a Word file is text or markup, within limits.
 *
 * @returns the bytes of each part by its name
 * @throws ReadError where it unpacks to too much, or is no archive
 */
export function unpackParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let parts = 0;
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++parts > MOST_PARTS) throw tooLarge(TOO_MANY_PARTS);
        if (!WANTED.test(name)) return false;
        // No part is unpacked beyond the size that is written for it.
        unpacked += originalSize;
        if (unpacked <= MOST_MEBIBYTES * MEBIBYTE) return true;
        throw tooLarge(TOO_MUCH_MARKUP);
      },
    });
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    throw isDamaged(cause);
  }
}

/** Puts parts into an archive again, for a reader that wants one. */
export const packParts = (parts: Record<string, Uint8Array>): Buffer =>
  Buffer.from(zipSync(parts, { level: 0 }));

export const isDamaged = (cause: unknown): ReadError =>
  new ReadError(wording("problems.isNoWordFile"), wording("remedies.saveInWord"), { cause });

const TOO_MANY_PARTS = wording("problems.tooManyParts", { most: MOST_PARTS });
const TOO_MUCH_MARKUP = wording("problems.tooMuchMarkup", { most: MOST_MEBIBYTES });

const tooLarge = (reason: Wording): ReadError => new ReadError(reason, wording("remedies.divide"));
