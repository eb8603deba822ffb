import { ButtonStyle } from "discord-api-types/v10";
import type { Config } from "../../config.ts";
import type { Document } from "../../corpus/document.ts";
import { isAdded } from "../../corpus/folders.ts";
import { sayWording, type Wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import { REMOVE } from "../components/actions.ts";
import { articleKey } from "../components/article-key.ts";
import { escapeLine, escapeStart } from "./markdown.ts";
import { noteLines } from "./note-lines.ts";
import { button, buttons, container, type Payload, text } from "./payload.ts";

/** In UTF-16 units of Markdown. */
const ROOM = { title: 300, file: 300, done: 1_000 };

/** Asks whether an article is to be removed. */
export function renderAskRemoval(
  document: Document,
  { binDays: days }: Pick<Config, "binDays">,
  words: Words,
): Payload {
  const title = escapeLine(document.title, ROOM.title);
  const file = escapeLine(document.file, ROOM.file);
  const article = articleKey(document);
  const { Danger: style } = ButtonStyle;
  return container([
    text(words.say("tending.askRemoval", { title })),
    text(`-# ${file}`),
    text(
      isAdded(document.file) ? words.say("tending.toBin", { days }) : words.say("tending.hides"),
    ),
    buttons([
      button(words.say("tending.remove"), REMOVE.encode({ choice: "yes", article }), { style }),
      button(words.say("tending.keep"), REMOVE.encode({ choice: "no", article })),
    ]),
  ]);
}

/**
 * What was done with an article, in plain words, which are escaped here.
 *
 * @param notes what has to be said besides
 */
export function renderDone(done: Wording, notes: readonly Wording[], words: Words): Payload {
  return container([
    text(escapeStart(sayWording(words, done), ROOM.done)),
    ...noteLines(notes, words),
  ]);
}
