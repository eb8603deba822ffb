import type { Document } from "../../corpus/document.ts";
import { sayWording, type Wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import { EDIT } from "../components/actions.ts";
import { articleKey } from "../components/article-key.ts";
import type { FieldWords } from "../components/form.ts";
import { PARTS, type PartName } from "../editing/article-forms.ts";
import { EDITABLE, type Editable, type Values, valuesOf } from "../editing/article-values.ts";
import { escapeLine, escapeStart } from "./markdown.ts";
import { noteLines } from "./note-lines.ts";
import { button, buttons, container, type Part, type Payload, text } from "./payload.ts";

/** In UTF-16 units of Markdown: all fields together, with notes, stay below Discord's 4,000. */
const ROOM = { title: 200, file: 200, value: 250, reason: 600, typed: 750 };

const LABELS = {
  title: "editing.title",
  publisher: "editing.publisher",
  published: "editing.published",
  tags: "editing.tags",
  content_note: "editing.contentNote",
  support: "editing.support",
  aliases: "editing.aliases",
  questions: "editing.questions",
} as const satisfies Record<Editable, unknown>;

const HINTS = {
  title: "editing.titleHint",
  published: "editing.publishedHint",
  tags: "editing.tagsHint",
  content_note: "editing.contentNoteHint",
  support: "editing.supportHint",
  aliases: "editing.aliasesHint",
  questions: "editing.questionsHint",
} as const satisfies Partial<Record<Editable, unknown>>;

/** What is said of an article, and what opens the forms to change it. */
export function renderEditing(
  document: Document,
  notes: readonly Wording[],
  words: Words,
): Payload {
  const values = valuesOf(document);
  const others = EDITABLE.filter((key) => key !== "title");
  return container([
    text(
      `### ${escapeLine(document.title, ROOM.title)}\n-# ${escapeLine(document.file, ROOM.file)}`,
    ),
    ...noteLines(notes, words),
    text(others.map((key) => valueLine(key, values, words)).join("\n")),
    openers(document, ["about", "notes"], words),
  ]);
}

function valueLine(key: Editable, values: Values, words: Words): string {
  const value = values[key].split("\n").join(" · ");
  return `**${words.say(LABELS[key])}** ${escapeLine(value, ROOM.value) || "—"}`;
}

/** Why what was filled in was not stored, what that was, and a button to begin again with what holds now. */
export function renderNotTaken(
  {
    part,
    document,
    filled,
  }: {
    readonly part: PartName;
    readonly document: Document;
    readonly filled: Partial<Values>;
  },
  why: Wording,
  words: Words,
): Payload {
  const typed = Object.entries(filled) as [Editable, string][];
  return container([
    text(escapeStart(sayWording(words, why), ROOM.reason)),
    text(words.say("editing.typed")),
    ...typed.map(([key, value]) =>
      text(`**${words.say(LABELS[key])}**\n${escapeStart(value, ROOM.typed) || "—"}`),
    ),
    openers(document, [part], words),
  ]);
}

function openers(document: Document, parts: readonly PartName[], words: Words): Part | null {
  const article = articleKey(document);
  return buttons(
    parts.map((part) => button(words.say(`editing.${part}`), EDIT.encode({ part, article }))),
  );
}

/** The words of a form, with what its fields hold. */
export function formWords(part: PartName, values: Values, words: Words) {
  const keys = Object.keys(PARTS[part].fields) as Editable[];
  const fields = keys.map((key) => [key, fieldWords(key, values, words)]);
  return { title: words.say("editing.form"), fields: Object.fromEntries(fields) };
}

function fieldWords(key: Editable, values: Values, words: Words): FieldWords {
  const hints: Partial<Record<Editable, (typeof HINTS)[keyof typeof HINTS]>> = HINTS;
  const hint = hints[key];
  return {
    label: words.say(LABELS[key]),
    value: values[key],
    ...(hint && { description: words.say(hint) }),
  };
}
