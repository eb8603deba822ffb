import type { CorpusProblem, Document } from "../../corpus/document.ts";
import type { Refresh, Snapshot } from "../../library.ts";
import { escapeLine } from "./markdown.ts";
import { modelLine, type ShownModel } from "./model-line.ts";
import { boxed, type Payload, text } from "./payload.ts";

/** How many articles or files of a kind are named before "and 12 more". Four lists of this length
 * stay below Discord's 4,000 characters. */
const NAMED = 5;
const ROOM = { title: 80, file: 60, reason: 130, remedy: 110 };
const PROGRESS_CELLS = 20;

/** What a refresh changed, what failed and why. */
export function renderRefresh({ added, changed, removed, snapshot }: Refresh): Payload {
  const isSame = added.length + changed.length + removed.length === 0;
  return boxed([
    text("### The articles were read again"),
    isSame ? text("Nothing has changed.") : null,
    articleList("Added", added),
    articleList("Changed", changed),
    articleList("Removed", removed),
    problemList(snapshot.corpus.problems),
    text(`-# ${sizes(snapshot)}, in ${duration(snapshot.tookMs)}`),
  ]);
}

/** What the bot answers from now. */
export function renderStatus(snapshot: Snapshot, model: ShownModel | null): Payload {
  const { corpus, loadedAt, tookMs } = snapshot;
  const seconds = Math.floor(loadedAt.getTime() / 1000);
  return boxed([
    text("### The articles I answer from"),
    text(`${sizes(snapshot)}, read <t:${seconds}:R> in ${duration(tookMs)}.`),
    text(modelLine(model)),
    problemList(corpus.problems),
    corpus.ignored.length > 0
      ? text(`-# ${plural(corpus.ignored.length, "other file")} in the folder passed over`)
      : null,
  ]);
}

/** How far a refresh is. */
export function renderProgress(done: number, total: number): Payload {
  const filled = total > 0 ? Math.round((done / total) * PROGRESS_CELLS) : 0;
  const bar = "█".repeat(filled) + "░".repeat(PROGRESS_CELLS - filled);
  return boxed([text(`Reading the articles\n${bar} ${done} of ${total}`)]);
}

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
  return text(["**Left out**", ...named(lines)].join("\n"));
}

function named(lines: readonly string[]): string[] {
  const rest = lines.length - NAMED;
  return rest > 0 ? [...lines.slice(0, NAMED), `- and ${rest} more`] : [...lines];
}

function sizes({ corpus }: Snapshot): string {
  const articles = plural(corpus.documents.length, "article");
  return `${articles} with ${plural(corpus.passages.length, "passage")}`;
}

function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
