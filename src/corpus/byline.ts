import type { Document } from "./document.ts";

/** Who published an article and when, in plain text; empty where neither is known. */
export function byline(document: Document): string {
  return [origin(document), dateOf(document)].filter((piece) => piece !== null).join(" · ");
}

/** What is retold is never shown as the publisher's own. */
function origin({ retold, publisher, source }: Document): string | null {
  if (!retold) return publisher;
  const from = publisher ?? (source !== null && isTelling(source) ? source : null);
  return from === null ? "retold" : `retold from ${from}`;
}

/** A file named by a number or a hash, such as `004_0eb189b02c3a85a2.txt`, tells a reader nothing. */
function isTelling(source: string): boolean {
  const stem = source.replace(/\.\w+$/, "").replace(/[0-9a-f]{6,}/gi, "");
  return /\p{L}{2}/u.test(stem);
}

/** By the length of the date, which tells how much of it is known. */
const FORMATS: Readonly<Record<number, Intl.DateTimeFormat>> = {
  7: dateFormat({ year: "numeric", month: "long" }),
  10: dateFormat({ year: "numeric", month: "long", day: "numeric" }),
};

/** `2021`, `August 2021`, `16 December 2025`, or the date as the article writes it; null for none. */
export function dateOf({ published, dateline }: Document): string | null {
  if (published === null) return dateline;
  return FORMATS[published.length]?.format(new Date(published)) ?? published;
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
}
