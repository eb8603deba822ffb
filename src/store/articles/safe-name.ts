import { concernsArticles } from "../../corpus/files/list-files.ts";
import { extensionOf, hasReader } from "../../corpus/read-document.ts";

/**
 * Longest name, in bytes of UTF-8: file systems hold 255, and a number, the end of a sidecar and that of a
 * draft are added to it.
 */
const LONGEST_NAME = 180;
/** What Windows keeps from files of every extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;
/** Stands for a name that holds nothing that can be kept, and before one that means something else. */
const PLAIN = "article";

/**
 * A name for an added article that is one part of a path on every system, is shown as it is read, and is not
 * passed over.
 *
 * @param original as a member's machine has it: anything, with an extension that is read
 * @throws RangeError where it has none
 */
export function safeName(original: string): string {
  const last = original
    .replace(/^.*[/\\]/su, "")
    .replace(/\p{C}/gu, "")
    .trimEnd();
  const end = extensionOf(`${PLAIN}${last}`);
  if (!hasReader(end === "" ? last : `${PLAIN}${end}`)) {
    throw new RangeError(
      `Expected a name with an extension that is read, got ${JSON.stringify(last)}`,
    );
  }
  const stem = clean(last.slice(0, last.length - end.length));
  const name = isPlain(stem, end) ? stem : `${PLAIN}-${stem}`.replace(/-$/, "");
  return `${shorten(name, LONGEST_NAME - end.length)}${end}`;
}

/** `minutes.txt` as `minutes-2.txt`; nothing is added for 1. */
export function numbered(name: string, number: number): string {
  const end = extensionOf(name);
  return number === 1 ? name : `${name.slice(0, name.length - end.length)}-${number}${end}`;
}

/** Without what turns text around, is not seen, or means something to a system. */
const clean = (stem: string): string =>
  stem
    .normalize("NFC")
    .replace(/[\s\p{Z}]+/gu, " ")
    .replace(/[\p{C}<>:"/\\|?*]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/gu, "");

/** Whether files of this name mean nothing to Windows, and are no READMEs. */
const isPlain = (stem: string, end: string): boolean =>
  stem !== "" && !RESERVED.test(stem.split(".")[0]!.trimEnd()) && concernsArticles(stem + end);

/** Ends at a whole character. */
function shorten(stem: string, longest: number): string {
  let bytes = 0;
  const kept = Array.from(stem).filter((character) => {
    bytes += Buffer.byteLength(character);
    return bytes <= longest;
  });
  return kept.join("").replace(/[.\s]+$/u, "");
}
