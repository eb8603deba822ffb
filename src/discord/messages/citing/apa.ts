import type { Cited } from "./cited.ts";

/** APA style is English, whatever the language of its reader. */
const LOCALE = "en-US";

/**
 * A reference as the Publication Manual of the American Psychological Association has it (7th edition, 10.16),
 * without its italics: `Jane Doe. (2019, May 4). Ferry fares. Coast Times. https://example.org`. Where nobody
 * is named, the title comes first.
 */
export function apaCitation(cited: Cited): string {
  const { title, author, publisher, retold, place, link } = cited;
  const date = `(${dateIn(cited)})`;
  const note = retold === null ? null : `[${retold}]`;
  const work = [title, note].filter((each) => each !== null).join(" ");
  const head = author === null ? [work, date] : [author, date, work];
  const source = publisher === author ? null : publisher;
  const sentences = [...head, source, link === null ? place : null];
  return [...sentences.filter((each) => each !== null).map(asSentence), link ?? []]
    .flat()
    .join(" ");
}

const asSentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`);

/** `2019`, `2019, May` or `2019, May 4`; `n.d.` where no year is known. */
function dateIn({ published, dateline }: Cited): string {
  if (published === null) return dateline ?? "n.d.";
  const [year = "", month, day] = published.split("-");
  if (month === undefined) return year;
  const format = new Intl.DateTimeFormat(LOCALE, { month: "long", timeZone: "UTC" });
  const name = format.format(new Date(`${year}-${month}`));
  return `${year}, ${name}${day === undefined ? "" : ` ${Number(day)}`}`;
}
