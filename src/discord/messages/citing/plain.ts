import { dateOf } from "../../../corpus/byline.ts";
import type { Cited } from "./cited.ts";

/** `Jane Doe, “Ferry fares”, Coast Times, 4 May 2019, ferry-fares.md, line 7, https://example.org`. */
export const plainCitation = (cited: Cited, locale: string): string =>
  joined([cited.author, `“${cited.title}”`, ...afterTitle(cited, locale), cited.link]);

/** The same as Markdown, with the title as the link. */
export function markdownCitation(cited: Cited, locale: string): string {
  const { author, link } = cited;
  const title = escaped(cited.title);
  const others = afterTitle(cited, locale).map((piece) => piece && escaped(piece));
  const linked = link === null ? `“${title}”` : `[${title}](${link})`;
  return joined([author && escaped(author), linked, ...others]);
}

const afterTitle = (cited: Cited, locale: string): (string | null)[] => [
  cited.publisher,
  cited.retold,
  dateOf(cited, locale),
  cited.place,
];

const joined = (pieces: readonly (string | null)[]): string =>
  pieces.filter((piece) => piece !== null).join(", ");

/** What means something amid a line in every kind of Markdown; more would only be in the way. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>]/g, "\\$&");
