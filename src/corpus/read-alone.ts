import { limitOf } from "./files/file-limits.ts";
import type { ReadArticle } from "./files/folder-reader.ts";
import { requireReadable } from "./files/read-bytes.ts";
import { withinTime, withTimeLimit } from "./files/time-limit.ts";
import { divideArticle } from "./load.ts";
import { isReadInSteps, readDocument, readDocumentInSteps } from "./read-document.ts";

/**
 * Makes an article of one file that is in no folder yet, within the limits of those that are.
 *
 * @param file the path that it would have, with an extension that has a reader
 * @throws ReadError where it is too large, or no article
 * @throws TimeLimitError where it takes too long
 */
export async function readAlone(file: string, bytes: Uint8Array): Promise<ReadArticle> {
  requireReadable(bytes.length);
  const limit = limitOf(file, bytes.length);
  const document = isReadInSteps(file)
    ? await withinTime(limit, (signal) => readDocumentInSteps(file, bytes, signal))
    : withTimeLimit(limit, () => readDocument(file, bytes));
  return withTimeLimit(limit, () => divideArticle(document));
}
