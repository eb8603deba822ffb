import type { Document, LineRange } from "../../../corpus/document.ts";
import type { Words } from "../../../words/words.ts";
import { MAX_MESSAGE_TEXT } from "../../limits.ts";
import { container, type Payload, shownLength, text } from "../payload.ts";
import type { Viewing } from "../viewing.ts";
import { apaCitation } from "./apa.ts";
import { bibtexCitation } from "./bibtex.ts";
import { type Cited, type CitingRoom, citedOf } from "./cited.ts";
import { markdownCitation, plainCitation } from "./plain.ts";

/** The last fits a message even where TeX needs sixteen letters for each. */
const ROOMS: readonly CitingRoom[] = [
  { title: 200, name: 100, hasLink: true },
  { title: 80, name: 60, hasLink: true },
  { title: 40, name: 20, hasLink: false },
];

/** A place in an article in every form of citation, each in a block that Discord copies at a press. */
export function renderCitations(document: Document, lines: LineRange, viewing: Viewing): Payload {
  const render = (room: CitingRoom) => {
    return renderForms(document.id, citedOf(document, lines, viewing, room), viewing.words);
  };
  const rendered = ROOMS.map(render);
  return rendered.find((each) => shownLength(each) <= MAX_MESSAGE_TEXT) ?? rendered.at(-1)!;
}

function renderForms(id: string, cited: Cited, words: Words): Payload {
  const forms = [
    [words.say("citing.plain"), plainCitation(cited, words.locale)],
    ["Markdown", markdownCitation(cited, words.locale)],
    ["APA", apaCitation(cited)],
    ["BibTeX", bibtexCitation(cited, id)],
  ] as const;
  return container([
    ...forms.map(([name, citation]) => text(`**${name}**\n${block(citation)}`)),
    text(`-# ${words.say("citing.names")}`),
  ]);
}

/** Nothing in it is Markdown but what would end it. */
const block = (content: string): string =>
  `\`\`\`\n${content.replace(/`{3,}/g, (ticks) => "'".repeat(ticks.length))}\n\`\`\``;
