import { wording } from "../../words/wording.ts";
import { ReadError } from "./read-error.ts";

const SAVE_AS_TEXT = wording("remedies.saveAsText");

/** What a file's first bytes say of its encoding. UTF-8 needs no mark. */
const BYTE_ORDER_MARKS = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * Decodes a text file and makes its line ends `\n`. A lone carriage return is white space: editors
 * and `sed -n` do not count it as a line end, so a citation must not either.
 *
 * @throws ReadError where the bytes are no text in UTF-8, nor in UTF-16 with a byte order mark
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding ??
    "utf-8";
  const text = decode(bytes, encoding);
  if (text.includes("\0")) {
    throw new ReadError(wording("problems.holdsNul"), SAVE_AS_TEXT);
  }
  return text.replaceAll("\r\n", "\n").replaceAll("\r", " ");
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const reason = wording("problems.wrongEncoding", { encoding: encoding.toUpperCase() });
    throw new ReadError(reason, SAVE_AS_TEXT, { cause });
  }
}
