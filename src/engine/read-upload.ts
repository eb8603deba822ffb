import { type Block, linesOf, wholeOf } from "../corpus/document.ts";
import { TimeLimitError } from "../corpus/files/time-limit.ts";
import { ADDED } from "../corpus/folders.ts";
import { cannotBeRead, takesTooLong } from "../corpus/problems.ts";
import { nameByContent } from "../corpus/read/format.ts";
import { readAlone } from "../corpus/read-alone.ts";
import type { FoldedLines, ReadUpload, UnderstoodUpload } from "../corpus/upload.ts";
import { safeName } from "../store/articles/safe-name.ts";
import { causeInWords } from "./cause-in-words.ts";

/**
 * Reads an uploaded file as it would be read in the folder of articles.
 *
 * @param name as it was uploaded: anything
 */
export async function readUpload(name: string, bytes: Uint8Array): Promise<ReadUpload> {
  try {
    return await understand(safeName(nameByContent(name, bytes)), bytes);
  } catch (error) {
    const isLate = error instanceof TimeLimitError;
    const { cause, ...problem } = isLate ? takesTooLong(name) : cannotBeRead(name, error);
    return { problem: cause === undefined ? problem : { ...problem, cause: causeInWords(cause) } };
  }
}

async function understand(name: string, bytes: Uint8Array): Promise<UnderstoodUpload> {
  const { document, passages } = await readAlone(ADDED + name, bytes);
  const { title, publisher, published, dateline, language, unit, textHash } = document;
  return {
    name,
    document: { title, publisher, published, dateline, language, unit, textHash },
    passages: passages.length,
    folded: foldedOf(document.blocks),
  };
}

/** Neighbouring furniture of one kind is one. */
function foldedOf(blocks: readonly Block[]): FoldedLines[] {
  const folded: FoldedLines[] = [];
  let above: string | undefined;
  for (const block of blocks) {
    const { furniture: reason } = block;
    const [first, last] = linesOf(wholeOf(block));
    if (reason !== undefined && reason === above) {
      const { lines } = folded.pop()!;
      folded.push({ reason, lines: [Math.min(lines[0], first), Math.max(lines[1], last)] });
    } else if (reason !== undefined) folded.push({ reason, lines: [first, last] });
    above = reason;
  }
  return folded;
}
