import { withoutBidi, withoutControls } from "../../corpus/controls.ts";

/**
 * Every character that begins something in Discord's Markdown: emphasis, code, spoilers, quotations,
 * headings, lists, subtext, links, bare addresses, emoji, and all that stands in angle brackets
 * (mentions, timestamps, commands). Discord takes any of them as itself after a backslash.
 */
const SPECIAL = /[\\*_~`|<>#+\-.[\]:@]/g;
const ESCAPED = /\\([\\*_~`|<>#+\-.[\]:@])/g;
const ELLIPSIS = "…";

/**
 * Makes text show as it stands. Works on each character alone, so that the pieces of a text can be
 * escaped one by one, and `unescapeMarkdown` gives back exactly what came in.
 */
export const escapeMarkdown = (text: string): string => text.replace(SPECIAL, "\\$&");

/** The inverse of `escapeMarkdown`. */
export const unescapeMarkdown = (text: string): string => text.replace(ESCAPED, "$1");

/**
 * White space folded, for what must stay on one line, without anything invisible that would change the
 * line around it.
 */
export const oneLine = (text: string): string =>
  withoutBidi(withoutControls(text)).replace(/\s+/gu, " ").trim();

/** Stands, in every language, for a name that shows nothing. */
const NAMELESS = "—";

/** Whoever needs a few words of a long text looks at so many times as much of it, white space included. */
const AMPLE = 8;

/** Plain text for a choice, of 1 to `max` UTF-16 units: Discord takes no empty one. */
export const labelOf = (text: string, max: number): string =>
  clip(oneLine(text.slice(0, AMPLE * max)), max) || NAMELESS;

/** Cuts plain text between code points, to at most `max` UTF-16 units with the mark of the cut. */
export const clip = (text: string, max: number): string => take(text, max, (each) => each);

/** The same, but keeps the end of the text. */
export const clipStart = (text: string, max: number): string =>
  Array.from(clip(Array.from(text).reverse().join(""), max))
    .reverse()
    .join("");

/** One escaped line of at most `max` UTF-16 units: escaped, then measured, then cut. */
export const escapeLine = (text: string, max: number): string =>
  take(oneLine(text), max, escapeMarkdown);

/** Escaped text of at most `max` UTF-16 units that keeps its beginning. */
export const escapeStart = (text: string, max: number): string => take(text, max, escapeMarkdown);

/** Escaped text of at most `max` UTF-16 units that keeps its end. */
export function escapeEnd(text: string, max: number): string {
  const reversed = Array.from(text).reverse();
  const kept = fitting(reversed, max, escapeMarkdown);
  return kept.reverse().map(escapeMarkdown).join("").replace(/^/, isCut(reversed, kept));
}

/** @param shown works on each character alone */
function take(text: string, max: number, shown: (text: string) => string): string {
  const whole = text.length <= max ? shown(text) : null;
  if (whole !== null && whole.length <= max) return whole;
  // What comes after so many units cannot fit, and one more tells that there is more.
  const points = Array.from(text.slice(0, max + 1));
  const kept = fitting(points, max, shown);
  return kept.map(shown).join("") + isCut(points, kept);
}

const isCut = (all: readonly string[], kept: readonly string[]) =>
  kept.length < all.length ? ELLIPSIS : "";

/** As many code points from the start as fit, with room for the mark if they are not all. */
function fitting(points: readonly string[], max: number, shown: (point: string) => string) {
  let length = 0;
  let fitsWithMark = 0;
  for (const [index, point] of points.entries()) {
    length += shown(point).length;
    if (length > max) return points.slice(0, fitsWithMark);
    if (length + ELLIPSIS.length <= max) fitsWithMark = index + 1;
  }
  return [...points];
}
