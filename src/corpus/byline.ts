import type { Document } from "./document.ts";

/** The words of a byline in one language. */
export interface BylineWords {
  /** As in BCP 47. */
  readonly locale: string;
  /** @param from a publisher or a file; null where that is not known */
  retold(from: string | null): string;
}

const ENGLISH: BylineWords = {
  locale: "en-GB",
  retold: (from) => (from === null ? "retold" : `retold from ${from}`),
};

/** Who published an article and when, in plain text; empty where neither is known. */
export function byline(document: Document, words: BylineWords = ENGLISH): string {
  const pieces = [origin(document, words), dateOf(document, words.locale)];
  return pieces.filter((piece) => piece !== null).join(" · ");
}

/** What is retold is never shown as the publisher's own. */
function origin({ retold, publisher, source }: Document, words: BylineWords): string | null {
  if (!retold) return publisher;
  return words.retold(publisher ?? (source !== null && isTelling(source) ? source : null));
}

/** A file named by a number or a hash, such as `004_0eb189b02c3a85a2.txt`, tells a reader nothing. */
function isTelling(source: string): boolean {
  const stem = source.replace(/\.\w+$/, "").replace(/[0-9a-f]{6,}/gi, "");
  return /\p{L}{2}/u.test(stem);
}

/** By the length of the date, which tells how much of it is known. */
type Formats = Readonly<Record<number, Intl.DateTimeFormat>>;

/** By their locales: a format takes longer to make than to use. */
const known = new Map<string, Formats>();

/**
 * `2021`, `August 2021`, `16 December 2025`, or the date as the article writes it; null for none.
 *
 * @param locale as in BCP 47
 */
export function dateOf(
  { published, dateline }: Pick<Document, "published" | "dateline">,
  locale: string,
): string | null {
  if (published === null) return dateline;
  const formats = known.get(locale) ?? formatsIn(locale);
  known.set(locale, formats);
  return formats[published.length]?.format(new Date(published)) ?? published;
}

function formatsIn(locale: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return {
    7: format({ year: "numeric", month: "long" }),
    10: format({ year: "numeric", month: "long", day: "numeric" }),
  };
}
