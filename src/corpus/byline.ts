import type { Document } from "./document.ts";

/** Who published an article and when, in plain text; empty where neither is known. */
export function byline(document: Document): string {
  return [origin(document), dateOf(document)].filter((piece) => piece !== null).join(" · ");
}

/** What is retold is never shown as the publisher's own. */
function origin({ retold, publisher, source }: Document): string | null {
  if (!retold) return publisher;
  return `retold from ${publisher ?? source ?? "another source"}`;
}

/** By the length of the date, which tells how much of it is known. */
const FORMATS: Readonly<Record<number, Intl.DateTimeFormat>> = {
  7: dateFormat({ year: "numeric", month: "long" }),
  10: dateFormat({ year: "numeric", month: "long", day: "numeric" }),
};

/** `2021`, `August 2021`, `16 December 2025`, or the date as the article writes it. */
function dateOf({ published, dateline }: Document): string | null {
  if (published === null) return dateline;
  return FORMATS[published.length]?.format(new Date(published)) ?? published;
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
}
