import { byline } from "../corpus/byline.ts";
import { citationOf, citationText } from "../corpus/citation.ts";
import { contentNotesOf, supportFor } from "../corpus/content-notes.ts";
import type { Document } from "../corpus/document.ts";
import type { Answer, Hit } from "../search/answer.ts";
import type { Excerpt } from "../search/excerpt.ts";
import { printable } from "./printable.ts";
import type { Paint } from "./style.ts";

/** An answer for people to read in a terminal. */
export function renderAnswer(answer: Answer, paint: Paint): string {
  const parts = gradedParts(answer, paint);
  if (answer.suggestion) parts.push(`Did you mean: ${printable(answer.suggestion)}`);
  return parts.join("\n\n");
}

const SMALL_TALK =
  "I find passages of the articles, and cannot talk. Ask what they may say, in a question of your own.";

function gradedParts(answer: Answer, paint: Paint): string[] {
  const hits = answer.hits.map((hit) => renderHit(hit, paint));
  switch (answer.grade) {
    case "answers":
      return hits;
    case "near":
      return [paint("bold", "Nothing here answers this directly. Nearest:"), hits[0]!];
    case "nothing":
      if (answer.isSmallTalk) return [SMALL_TALK];
      return [paint("bold", "The corpus does not answer this."), ...nearest(answer, paint)];
  }
}

function renderHit({ rank, passage, excerpt }: Hit, paint: Paint): string {
  const { document, heading, lines } = passage;
  const note = contentNotesOf(document, [heading]).join(" ");
  const support = supportFor(document, [heading]);
  const about = [document.title, byline(document), heading ?? ""].filter(Boolean).join(" · ");
  const body = [
    ...(note ? [paint("yellow", `Note: ${printable(note)}`)] : []),
    `“${highlighted(excerpt, paint)}”`,
    paint("dim", printable(about)),
    paint("cyan", printable(citationText(citationOf(document, lines)))),
    ...(support ? [paint("yellow", printable(support))] : []),
  ];
  return body
    .join("\n")
    .split("\n")
    .map((line, i) => (i === 0 ? `${String(rank).padStart(2)}  ${line}` : `    ${line}`))
    .join("\n");
}

function highlighted({ text, highlights }: Excerpt, paint: Paint): string {
  let at = 0;
  let painted = "";
  for (const [start, end] of highlights) {
    painted += printable(text.slice(at, start)) + paint("bold", printable(text.slice(start, end)));
    at = end;
  }
  return painted + printable(text.slice(at));
}

function nearest({ nearest: documents }: Answer, paint: Paint): string[] {
  if (documents.length === 0) return [];
  const line = (document: Document) =>
    `    ${printable(document.title)} ${paint("cyan", printable(document.file))}`;
  return [["The nearest articles:", ...documents.map(line)].join("\n")];
}
