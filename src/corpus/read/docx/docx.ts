import mammoth from "mammoth";
import { parseFragment } from "parse5";
import type { Block } from "../../document.ts";
import { withTitle } from "../embedded-title.ts";
import { elementsBelow } from "../html-head.ts";
import { ReadError } from "../read-error.ts";
import type { Reading } from "../reading.ts";
import { ParagraphCounter } from "./docx-blocks.ts";
import type { WordDocument } from "./docx-model.ts";
import { isDamaged, packParts, unpackParts } from "./docx-parts.ts";

/** The first bytes of the container that Word puts a protected file into, and old Word files too (MS-CFB, 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const PROPERTIES = "docProps/core.xml";

/**
 * Reads the text of a Word file: paragraphs, headings by their styles, lists, tables by their rows, and
 * notes below the paragraphs that refer to them. What was deleted while changes were tracked is left out.
 *
 * @throws ReadError where the file is damaged, protected or too large
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw isProtected();
  const parts = unpackParts(bytes);
  return withTitle(titleIn(parts[PROPERTIES]), await blocksOf(packParts(parts)));
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

/** XML of properties is simple enough for a reader of HTML, which knows no entities that grow. */
function titleIn(properties: Uint8Array | undefined): string | undefined {
  if (!properties) return undefined;
  const elements = elementsBelow(parseFragment(Buffer.from(properties).toString("utf8")));
  const title = elements.find(({ tagName }) => tagName === "dc:title");
  return title?.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

const isProtected = (): ReadError =>
  new ReadError(
    "It is protected by a password, or was saved by a Word of before 2007",
    "Save a copy as .docx without a password, and put that in its place.",
  );
