import type { CorpusProblem, Document } from "../../corpus/document.ts";
import { HOW_TO_CONVERT } from "../../corpus/problems.ts";
import type { HeldChange } from "../../library/changes.ts";
import type { Snapshot } from "../../library/snapshot.ts";
import type { Refresh } from "../../library.ts";
import type { Wording } from "../../words/wording.ts";
import { sayWording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import { ACCENT } from "./accent.ts";
import { escapeLine } from "./markdown.ts";
import { modelLine, type ShownModel } from "./model-line.ts";
import { noteLines } from "./note-lines.ts";
import { container, type Payload, text } from "./payload.ts";

/** How many articles or files of a kind are named before "and 12 more". */
const NAMED = 5;
/** In UTF-16 units of Markdown. Lists of files end earlier where they would be longer than that, so
 * that all lists together stay below Discord's 4,000. */
const ROOM = {
  title: 50,
  file: 50,
  reason: 400,
  remedy: 160,
  problems: 1600,
  otherFormats: 300,
};
const PROGRESS_CELLS = 20;

/** What a refresh changed, what failed and why. @param note what has to be said besides */
export function renderRefresh(
  refresh: Refresh,
  words: Words,
  note: Wording | null = null,
): Payload {
  const { added, changed, removed, snapshot } = refresh;
  const isSame = added.length + changed.length + removed.length === 0;
  const duration = durationOf(snapshot, words);
  return container(
    [
      text(`### ${words.say("corpus.refreshed")}`),
      ...noteLines(note ? [note] : [], words),
      isSame ? text(words.say("corpus.unchanged")) : null,
      articleList(words.say("corpus.added"), added, words),
      articleList(words.say("corpus.changed"), changed, words),
      articleList(words.say("corpus.removed"), removed, words),
      problemList(snapshot.problems, words),
      otherFormatList(snapshot.otherFormats, words),
      text(`-# ${words.say("corpus.sizesIn", { sizes: sizesOf(snapshot, words), duration })}`),
    ],
    { accent: ACCENT.refresh },
  );
}

/** What `/corpus status` shows. */
export interface StatusPage {
  readonly snapshot: Snapshot;
  readonly model: ShownModel | null;
  /** As in `Library`. */
  readonly held?: HeldChange | null;
  /** How many folders of servers are passed over, because SERVER_ARTICLES is off. */
  readonly passedOver?: number;
}

/** What the bot answers from now. */
export function renderStatus(page: StatusPage, words: Words): Payload {
  const { snapshot, model, held = null, passedOver = 0 } = page;
  const when = `<t:${Math.floor(snapshot.loadedAt.getTime() / 1000)}:R>`;
  const [sizes, duration] = [sizesOf(snapshot, words), durationOf(snapshot, words)];
  return container([
    text(`### ${words.say("corpus.status")}`),
    text(words.say("corpus.sizesReadAt", { sizes, when, duration })),
    text(modelLine(model, words)),
    held && text(waiting(held, words)),
    passedOver > 0 ? text(words.say("servers.passedOver", { folders: passedOver })) : null,
    problemList(snapshot.problems, words),
    otherFormatList(snapshot.otherFormats, words),
  ]);
}

/** How far a refresh is. */
export function renderProgress(done: number, total: number, words: Words): Payload {
  const filled = total > 0 ? Math.round((done / total) * PROGRESS_CELLS) : 0;
  const bar = "█".repeat(filled) + "░".repeat(PROGRESS_CELLS - filled);
  return container([text(words.say("corpus.progress", { bar, done, total }))]);
}

const waiting = ({ lost, of }: HeldChange, words: Words) =>
  words.say("corpus.held", { lost, of, refresh: words.command("corpus/refresh") });

function articleList(label: string, documents: readonly Document[], words: Words) {
  if (documents.length === 0) return null;
  const lines = documents.map((document) => {
    const title = escapeLine(document.title, ROOM.title);
    const file = escapeLine(document.file, ROOM.file);
    return `- ${words.say("corpus.article", { title, file })}`;
  });
  return text([`**${label}**`, ...named(lines, words)].join("\n"));
}

function problemList(problems: readonly CorpusProblem[], words: Words) {
  if (problems.length === 0) return null;
  const lines = problems.map((problem) => {
    const file = escapeLine(problem.file, ROOM.file);
    const reason = escapeLine(sayWording(words, problem.reason), ROOM.reason);
    const remedy = escapeLine(sayWording(words, problem.remedy), ROOM.remedy);
    return `- ${words.say("corpus.problem", { file, reason, remedy })}`;
  });
  const label = words.say("corpus.leftOut");
  return text([`**${label}**`, ...named(lines, words, ROOM.problems)].join("\n"));
}

function otherFormatList(files: readonly string[], words: Words) {
  if (files.length === 0) return null;
  const lines = files.map((file) => `- ${escapeLine(file, ROOM.file)}`);
  const label = words.say("corpus.otherFormats", { remedy: HOW_TO_CONVERT });
  return text([label, ...named(lines, words, ROOM.otherFormats)].join("\n"));
}

/** @param room most length of the lines that are named, in UTF-16 units */
function named(lines: readonly string[], words: Words, room = Number.POSITIVE_INFINITY): string[] {
  let length = 0;
  const kept = lines.slice(0, NAMED).filter((line) => {
    length += line.length;
    return length <= room;
  });
  const count = lines.length - kept.length;
  return count > 0 ? [...kept, `- ${words.say("corpus.more", { count })}`] : kept;
}

const sizesOf = ({ corpus }: Snapshot, words: Words): string =>
  words.say("corpus.sizes", {
    articles: corpus.documents.length,
    passages: corpus.passageCount,
  });

const durationOf = ({ tookMs: ms }: Snapshot, words: Words): string =>
  ms < 1000
    ? words.say("corpus.milliseconds", { ms: Math.round(ms) })
    : words.say("corpus.seconds", { seconds: ms / 1000 });
