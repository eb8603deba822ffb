import { extname } from "node:path";
import { unzipSync } from "fflate";
import { wording } from "../../words/wording.ts";
import { HOW_TO_CONVERT } from "../problems.ts";
import { decodeText } from "./decode.ts";
import { ReadError } from "./read-error.ts";

/** So much of a file tells what it is, in bytes: readers of PDF look no further for its beginning either. */
const HEAD_BYTES = 1_024;
/** What a PDF begins with (ISO 32000-1, 7.5.2); in one that is named so, something may stand above. */
const PDF_BEGINS = /^(\xef\xbb\xbf)?\s*%PDF-/;
const PDF = "%PDF-";
/** The first bytes of an archive (APPNOTE.TXT, 4.3.7). */
const ZIP = "PK\x03\x04";
/** Of the container that Word puts a protected file into, and old Word files too (MS-CFB, 2.2). */
const COMPOUND_FILE = "\xd0\xcf\x11\xe0";
const RTF = "{\\rtf";
const UTF_16 = /^(\xff\xfe|\xfe\xff)/;

/** What is a whole page of HTML, and what a piece of it begins with (MIME Sniffing Standard, 7.1). */
const PAGE_BEGINS = /^\s*(<\?xml[^<>]*>\s*)?<(!doctype html|html|head|body)[\s>]/i;
const HTML_BEGINS = /^\s*<(script|iframe|h1|div|font|table|a|style|title|b|br|p|!--)[\s>]/i;
const HTML_HOLDS = /<\/?(p|div|br|h[1-6]|ul|ol|li|table|article|section|span)\b[^<>]*>/i;
const FRONT_MATTER_BEGINS = /^---[ \t]*\n/;
const HEADING_BEGINS = /^\s*#{1,6} \S/;

/** Ends of names that say what the text is in another way. */
const HTML_NAME = /^\.x?html?$/;
const MARKDOWN_NAME = /^\.(md|markdown|mdown|mkd)$/;
const TEXT_NAME = /^\.(txt|text)$/;
const KNOWN_NAME = /^\.(pdf|docx?|x?html?|md|markdown|mdown|mkd|txt|text)$/;

/**
 * A file's name, with the end that fits what is in the file. The name itself counts only between texts,
 * which Markdown and plain text both are.
 *
 * @throws ReadError where the file is of a format that is not read
 */
export function nameByContent(name: string, bytes: Uint8Array): string {
  const own = extname(name);
  const end = endOf(own.toLowerCase(), bytes);
  return KNOWN_NAME.test(own.toLowerCase()) ? name.slice(0, -own.length) + end : name + end;
}

/** @param own the end of the file's name, in small letters */
function endOf(own: string, bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (PDF_BEGINS.test(head) || (own === ".pdf" && head.includes(PDF))) return ".pdf";
  if (head.startsWith(COMPOUND_FILE)) return ".docx";
  if (head.startsWith(ZIP)) return endOfArchive(bytes);
  if (head.startsWith(RTF) || (head.includes("\0") && !UTF_16.test(head))) throw isOfOtherFormat();
  return endOfText(own, decodeText(bytes));
}

/** What is in an archive is listed, and not unpacked. One that is damaged is for its reader to tell. */
function endOfArchive(bytes: Uint8Array): string {
  let isWord = false;
  try {
    unzipSync(bytes, {
      filter({ name }) {
        isWord ||= name.startsWith("word/");
        return false;
      },
    });
  } catch {
    return ".docx";
  }
  if (!isWord) throw isOfOtherFormat();
  return ".docx";
}

function endOfText(own: string, text: string): string {
  if (PAGE_BEGINS.test(text)) return ".html";
  if (MARKDOWN_NAME.test(own) || FRONT_MATTER_BEGINS.test(text)) return ".md";
  if (HTML_BEGINS.test(text) || (HTML_NAME.test(own) && HTML_HOLDS.test(text))) return ".html";
  return !TEXT_NAME.test(own) && HEADING_BEGINS.test(text) ? ".md" : ".txt";
}

const isOfOtherFormat = (): ReadError =>
  new ReadError(wording("problems.isOfOtherFormat"), HOW_TO_CONVERT);
