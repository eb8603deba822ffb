import { extname } from "node:path";
import { ButtonStyle } from "discord-api-types/v10";
import { dateOf } from "../../corpus/byline.ts";
import type { CorpusProblem, Document } from "../../corpus/document.ts";
import { ADDED } from "../../corpus/folders.ts";
import type { FoldedLines, UnderstoodUpload } from "../../corpus/upload.ts";
import type { Pending } from "../../store/articles/pending-files.ts";
import { sayWording, type Wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import type { Addable } from "../adding/examine.ts";
import { CANCEL_FILE, CONFIRM_FILE, OPEN } from "../components/actions.ts";
import { articleKey } from "../components/article-key.ts";
import { ACCENT } from "./accent.ts";
import { foldReason } from "./fold-reason.ts";
import { escapeLine } from "./markdown.ts";
import { noteLines } from "./note-lines.ts";
import { button, buttons, container, type Payload, separator, text } from "./payload.ts";
import { placeIn } from "./place.ts";

/** In UTF-16 units of Markdown, so that all together stays below Discord's 4,000. */
const ROOM = { title: 250, publisher: 150, date: 60, language: 60, file: 200, reason: 400 };
/** How many folds are named before "and 12 more". */
const NAMED = 5;

/** What was understood of a file, and whether it is to be an article. @param until in ms since the epoch */
export function renderPreview(
  { upload, namesake }: Addable,
  { pending, until }: { readonly pending: Pending; readonly until: number },
  words: Words,
): Payload {
  const file = escapeLine(ADDED + upload.name, ROOM.file);
  const when = `<t:${Math.floor(until / 1000)}:t>`;
  return container(
    [
      text(`### ${words.say("adding.question")}`),
      text(understood(upload, words).join("\n")),
      text(foldedText(upload, words)),
      namesake && separator(),
      namesake && text(words.say("adding.namesake", { article: articleLine(namesake) })),
      separator(),
      text(`-# ${words.say("adding.waits", { when, file })}`),
      buttons([...decisions(pending, words), namesake && openButton(namesake, words)]),
    ],
    { accent: ACCENT.refresh },
  );
}

/** That a file is being added. The button stays, for where the bot ends before it is done. */
export const renderAdding = (pending: Pending, words: Words): Payload =>
  container([text(words.say("adding.adding")), buttons([confirmButton(pending, words)])]);

/** That a file could not be added just now, and can be still. */
export function renderAgain(pending: Pending, words: Words): Payload {
  return container([text(words.say("adding.again")), buttons(decisions(pending, words))]);
}

const decisions = (pending: Pending, words: Words) => [
  confirmButton(pending, words),
  button(words.say("buttons.cancel"), CANCEL_FILE.encode(pending)),
];

const confirmButton = (pending: Pending, words: Words) =>
  button(words.say("buttons.confirm"), CONFIRM_FILE.encode(pending), {
    style: ButtonStyle.Primary,
  });

/** Why a file cannot be an article. @param name as it was uploaded */
export function renderRefused(
  name: string,
  why: CorpusProblem | Wording | string,
  words: Words,
): Payload {
  const file = escapeLine(name, ROOM.file);
  return container([
    text(`### ${words.say("adding.refused")}`),
    text(`**${file}**\n${reasonIn(why, words)}`),
  ]);
}

/** That there is an article with the same text. */
export function renderTwin(name: string, twin: Document, words: Words): Payload {
  return container([
    text(`### ${words.say("adding.refused")}`),
    text(
      `**${escapeLine(name, ROOM.file)}**\n${words.say("adding.twin", { article: articleLine(twin) })}`,
    ),
    buttons([openButton(twin, words)]),
  ]);
}

interface Added {
  readonly document: Document;
  /** How many it has. */
  readonly passages: number;
  /** What has to be said besides. */
  readonly notes: readonly Wording[];
}

/** That an article was added, and is found from now on. */
export function renderAdded({ document, passages, notes }: Added, words: Words): Payload {
  return container(
    [
      text(`### ${words.say("adding.added")}`),
      text(words.say("adding.addedNow", { article: articleLine(document), passages })),
      ...noteLines(notes, words),
      buttons([openButton(document, words)]),
    ],
    { accent: ACCENT.answers },
  );
}

interface Stored {
  /** As in `Document.file`. */
  readonly file: string;
  readonly problem: CorpusProblem | null;
  /** What has to be said besides. */
  readonly notes: readonly Wording[];
}

/** That a file was stored, and why it is not found yet. */
export function renderStored({ file, problem, notes }: Stored, words: Words): Payload {
  return container([
    text(`### ${words.say("adding.added")}`),
    text(words.say("adding.storedOnly", { file: escapeLine(file, ROOM.file) })),
    problem && text(reasonIn(problem, words)),
    ...noteLines(notes, words),
  ]);
}

function understood({ name, document, passages }: UnderstoodUpload, words: Words): string[] {
  const { title, publisher, language } = document;
  const date = dateOf(document, words.locale);
  const none = words.say("adding.none");
  const known = (value: string | null, room: number) =>
    value === null ? none : escapeLine(value, room);
  return [
    words.say("adding.title", { title: escapeLine(title, ROOM.title) }),
    words.say("adding.publisher", { publisher: known(publisher, ROOM.publisher) }),
    words.say("adding.date", { date: known(date, ROOM.date) }),
    words.say("adding.language", {
      language:
        language === null
          ? words.say("adding.noLanguage")
          : escapeLine(languageName(language, words), ROOM.language),
    }),
    words.say("adding.text", { format: extname(name).slice(1), passages }),
  ];
}

function foldedText({ document: { unit }, folded }: UnderstoodUpload, words: Words): string {
  if (folded.length === 0) return words.say("adding.nothingFolded");
  const line = ({ lines, reason }: FoldedLines) =>
    `- ${placeIn(unit, lines, words)}: ${escapeLine(foldReason(reason, words), ROOM.reason)}`;
  const count = folded.length - NAMED;
  return [
    words.say("adding.folded"),
    ...folded.slice(0, NAMED).map(line),
    ...(count > 0 ? [`- ${words.say("corpus.more", { count })}`] : []),
  ].join("\n");
}

/** `German (Austria)` for `de-AT`; a tag that nobody knows as it stands. */
function languageName(tag: string, { locale }: Words): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const articleLine = ({ title, file }: Pick<Document, "title" | "file">): string =>
  `**${escapeLine(title, ROOM.title)}** (${escapeLine(file, ROOM.file)})`;

const openButton = (document: Document, words: Words) =>
  button(words.say("buttons.openArticle"), OPEN.encode({ article: articleKey(document) }));

function reasonIn(why: CorpusProblem | Wording | string, words: Words): string {
  if (typeof why === "string") return escapeLine(why, ROOM.reason);
  if ("key" in why) return escapeLine(sayWording(words, why), ROOM.reason);
  const say = (said: Wording) => escapeLine(sayWording(words, said), ROOM.reason);
  return words.say("adding.problem", { reason: say(why.reason), remedy: say(why.remedy) });
}
