import { stripVTControlCharacters } from "node:util";
import { byline, citation } from "../corpus/byline.ts";
import type { Document } from "../corpus/document.ts";
import type { Answer, Hit } from "../search/answer.ts";
import type { Excerpt } from "../search/excerpt.ts";
import type { Paint } from "./style.ts";

/** An answer for people to read in a terminal. */
export function renderAnswer(answer: Answer, paint: Paint): string {
  const parts = answer.found
    ? answer.hits.map((hit) => renderHit(hit, paint))
    : [paint("bold", "The corpus does not answer this."), ...nearest(answer, paint)];
  if (answer.suggestion) parts.push(`Did you mean: ${shown(answer.suggestion)}`);
  return parts.join("\n\n");
}

function renderHit({ rank, passage, excerpt }: Hit, paint: Paint): string {
  const { document, heading, lines } = passage;
  const about = [document.title, byline(document), heading ?? ""].filter(Boolean).join(" · ");
  const body = [
    ...(document.contentNote ? [paint("yellow", `Note: ${shown(document.contentNote)}`)] : []),
    `“${highlighted(excerpt, paint)}”`,
    paint("dim", shown(about)),
    paint("cyan", shown(citation(document, lines))),
    ...(document.support ? [paint("yellow", shown(document.support))] : []),
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
    painted += shown(text.slice(at, start)) + paint("bold", shown(text.slice(start, end)));
    at = end;
  }
  return painted + shown(text.slice(at));
}

function nearest({ nearest: documents }: Answer, paint: Paint): string[] {
  if (documents.length === 0) return [];
  const line = (document: Document) =>
    `    ${shown(document.title)} ${paint("cyan", shown(document.file))}`;
  return [["The nearest articles:", ...documents.map(line)].join("\n")];
}

/** Articles and questions must not steer the terminal. */
export function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return stripVTControlCharacters(text).replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ");
}
