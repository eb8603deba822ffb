import type { CorpusProblem, Document } from "../../corpus/document.ts";
import { HOW_TO_CONVERT } from "../../corpus/problems.ts";
import type { HeldChange } from "../../library/changes.ts";
import type { Snapshot } from "../../library/snapshot.ts";
import type { Refresh } from "../../library.ts";
import { ACCENT } from "./accent.ts";
import { escapeLine } from "./markdown.ts";
import { modelLine, type ShownModel } from "./model-line.ts";
import { container, type Payload, text } from "./payload.ts";
import { plural } from "./plural.ts";

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

/** What a refresh changed, what failed and why. */
export function renderRefresh({ added, changed, removed, snapshot }: Refresh): Payload {
  const isSame = added.length + changed.length + removed.length === 0;
  return container(
    [
      text("### The articles were read again"),
      isSame ? text("Nothing has changed.") : null,
      articleList("Added", added),
      articleList("Changed", changed),
      articleList("Removed", removed),
      problemList(snapshot.problems),
      otherFormatList(snapshot.otherFormats),
      text(`-# ${sizes(snapshot)}, in ${duration(snapshot.tookMs)}`),
    ],
    { accent: ACCENT.refresh },
  );
}

/**
 * What the bot answers from now.
 *
 * @param held as in `Library`
 */
export function renderStatus(
  snapshot: Snapshot,
  model: ShownModel | null,
  held: HeldChange | null = null,
): Payload {
  const { problems, otherFormats, loadedAt, tookMs } = snapshot;
  const seconds = Math.floor(loadedAt.getTime() / 1000);
  return container([
    text("### The articles I answer from"),
    text(`${sizes(snapshot)}, read <t:${seconds}:R> in ${duration(tookMs)}.`),
    text(modelLine(model)),
    held && text(waiting(held)),
    problemList(problems),
    otherFormatList(otherFormats),
  ]);
}

/** How far a refresh is. */
export function renderProgress(done: number, total: number): Payload {
  const filled = total > 0 ? Math.round((done / total) * PROGRESS_CELLS) : 0;
  const bar = "█".repeat(filled) + "░".repeat(PROGRESS_CELLS - filled);
  return container([text(`Reading the articles\n${bar} ${done} of ${total}`)]);
}

const waiting = ({ lost, of }: HeldChange) =>
  `**A change waits for you.** ${lost} of ${of} articles are gone from the folder, so I still answer from ` +
  "what I read before. `/corpus refresh` takes over what is in the folder now.";

function articleList(label: string, documents: readonly Document[]) {
  if (documents.length === 0) return null;
  const lines = documents.map(({ title, file }) => {
    return `- ${escapeLine(title, ROOM.title)} (${escapeLine(file, ROOM.file)})`;
  });
  return text([`**${label}**`, ...named(lines)].join("\n"));
}

function problemList(problems: readonly CorpusProblem[]) {
  if (problems.length === 0) return null;
  const lines = problems.map(({ file, reason, remedy }) => {
    const [name, why, what] = [
      escapeLine(file, ROOM.file),
      escapeLine(reason, ROOM.reason),
      escapeLine(remedy, ROOM.remedy),
    ];
    return `- ${name}: ${why}. ${what}`;
  });
  return text(["**Left out**", ...named(lines, ROOM.problems)].join("\n"));
}

function otherFormatList(files: readonly string[]) {
  if (files.length === 0) return null;
  const lines = files.map((file) => `- ${escapeLine(file, ROOM.file)}`);
  return text(
    [
      `**Of other formats, and so not read.** ${HOW_TO_CONVERT}`,
      ...named(lines, ROOM.otherFormats),
    ].join("\n"),
  );
}

/** @param room most length of the lines that are named, in UTF-16 units */
function named(lines: readonly string[], room = Number.POSITIVE_INFINITY): string[] {
  let length = 0;
  const kept = lines.slice(0, NAMED).filter((line) => {
    length += line.length;
    return length <= room;
  });
  const rest = lines.length - kept.length;
  return rest > 0 ? [...kept, `- and ${rest} more`] : kept;
}

function sizes({ corpus }: Snapshot): string {
  const articles = plural(corpus.documents.length, "article");
  return `${articles} with ${plural(corpus.passageCount, "passage")}`;
}

function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
