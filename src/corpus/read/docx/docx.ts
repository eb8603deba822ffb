import mammoth from "mammoth";
import { parseFragment } from "parse5";
import { wording } from "../../../words/wording.ts";
import type { Block } from "../../document.ts";
import { withProperties } from "../file-properties.ts";
import { ReadError } from "../read-error.ts";
import type { Reading } from "../reading.ts";
import { ParagraphCounter } from "./docx-blocks.ts";
import type { WordDocument } from "./docx-model.ts";
import { isDamaged, packParts, unpackParts } from "./docx-parts.ts";

/** The first bytes of the container that Word puts a protected file into, and old Word files too (MS-CFB, 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** In `docProps/core.xml`, which holds nothing but properties. */
const TITLE = /<dc:title\b[^>]*>([^<]*)</;
/** In `word/styles.xml`, where the styles of all text come first (ISO 29500-1, 17.7.4.18). */
const LANGUAGE = /<w:lang\b[^>]*?\bw:val="([^"]*)"/;
/** Both are near the beginning of their parts, in bytes. */
const HEAD_BYTES = 65_536;

/**
 * Reads the text of a Word file: paragraphs, headings by their styles, lists, tables by their rows, and
 * notes below the paragraphs that refer to them. What was deleted while changes were tracked is left out.
 *
 * @throws ReadError where the file is damaged, protected or too large
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw isProtected();
  const parts = unpackParts(bytes);
  const properties = {
    title: foundIn(parts["docProps/core.xml"], TITLE),
    language: foundIn(parts["word/styles.xml"], LANGUAGE),
  };
  return withProperties(properties, await blocksOf(packParts(parts)));
}

async function blocksOf(buffer: Buffer): Promise<Block[]> {
  let read: WordDocument | undefined;
  // Makes no HTML of it: the model that the library reads holds all there is.
  const takeModel = (document: WordDocument) => {
    read = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(
      { buffer },
      { transformDocument: takeModel, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
  } catch (cause) {
    throw isDamaged(cause);
  }
  return new ParagraphCounter(read!).blocks();
}

/** What a pattern finds near the beginning of a part. */
function foundIn(part: Uint8Array | undefined, pattern: RegExp): string | undefined {
  const head = Buffer.from(part?.subarray(0, HEAD_BYTES) ?? []).toString("utf8");
  const found = pattern.exec(head)?.[1];
  return found && withoutReferences(found);
}

/** The references of XML are those of HTML too. */
const withoutReferences = (text: string): string =>
  parseFragment(text)
    .childNodes.map((node) => ("value" in node ? node.value : ""))
    .join("");

const isProtected = (): ReadError =>
  new ReadError(wording("problems.isProtectedOrOld"), wording("remedies.saveAsDocx"));
