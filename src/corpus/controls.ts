/** Control characters but the line feed, and halves of surrogate pairs, which are no characters. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Cs}]/gu;

/** A text without control characters: each is a space, so that the text is as long as before. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, " ");

/**
 * What makes the characters that follow run the other way, up to a closing one or the end of the line
 * (Unicode, UAX #9, "Explicit Directional Formatting Characters"). The marks U+200E, U+200F and U+061C
 * are none of them: they change nothing around themselves, and proper text uses them.
 */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
const POP_EMBEDDING = "\u202c";
const POP_ISOLATE = "\u2069";

/** A text without anything that turns its direction, for one line among others. */
export const withoutBidi = (text: string): string => text.replace(BIDI, "");

/**
 * A text in which all that turns its direction is closed on the same line: pairs stay, for a text that
 * is shown word for word, and half a pair is left out, because it would turn what is shown beside it.
 */
export function withPairedBidi(text: string): string {
  if (text.search(BIDI) < 0) return text;
  return text.split("\n").map(paired).join("\n");
}

function paired(line: string): string {
  const kept = new Set<number>();
  let open: { at: number; closing: string }[] = [];
  for (const { 0: control, index } of line.matchAll(BIDI)) {
    if (control !== POP_EMBEDDING && control !== POP_ISOLATE) {
      open.push({ at: index, closing: control < "\u2066" ? POP_EMBEDDING : POP_ISOLATE });
      continue;
    }
    const opening = open.findLastIndex(({ closing }) => closing === control);
    if (opening < 0) continue;
    kept.add(open[opening]!.at).add(index);
    open = open.slice(0, opening);
  }
  return line.replace(BIDI, (control, at: number) => (kept.has(at) ? control : ""));
}
