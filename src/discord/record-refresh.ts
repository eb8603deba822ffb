import type { Document } from "../corpus/document.ts";
import { UserError } from "../errors.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Library, Refresh } from "../library.ts";
import type { Log } from "../log.ts";
import type { Asker, Changed, Changes, History, Occasion, Outcome } from "../store/history.ts";
import { inEnglish } from "../words/english-words.ts";
import { type Said, wording } from "../words/wording.ts";
import { keptText, keptWording } from "./kept-wording.ts";
import { hasChanges } from "./seen-refresh.ts";

/** So many titles of a kind are kept in the history. */
const TITLES_KEPT = 10;

/** Why the articles are read where nobody asked. */
export type Unasked = Exclude<Occasion, "member">;

export const unasked = (occasion: Unasked): Asker => ({
  occasion,
  member: null,
  server: null,
  place: null,
});

export interface Recording {
  /** Null where none is kept. */
  readonly history: History | null;
  readonly log: Log;
}

/** What came of refreshes that stand in the history: two who ask at once share one. */
const recorded = new WeakSet<object>();

/**
 * Keeps a refresh in the history, once for all who asked for it at the same time. A history that cannot be
 * written is logged, and keeps nobody from what was asked for.
 */
export async function recordRefresh(
  recording: Recording,
  asker: Asker,
  refresh: Refresh,
): Promise<void> {
  await record(recording, asker, refresh, outcomeOf(refresh));
}

/** The same for one that failed. */
export async function recordFailure(
  recording: Recording,
  asker: Asker,
  error: unknown,
): Promise<void> {
  const said = error instanceof UserError ? error.wording : wording("history.bug");
  await record(recording, asker, error as Error, failedOutcome(said));
}

function failedOutcome(said: Said): Outcome {
  return typeof said === "string"
    ? { result: "failed", reason: keptText(said) }
    : { result: "failed", reason: keptText(inEnglish(said)), wording: keptWording(said) };
}

/** Keeps in the history that the articles were read as the bot was started, and what has changed since it ran last. */
export async function recordStart(
  recording: Recording & { readonly library: Library },
  sinceLastRun: Refresh | null,
): Promise<void> {
  const { snapshot } = recording.library;
  const changes = sinceLastRun && hasChanges(sinceLastRun) ? changesOf(sinceLastRun) : null;
  await record(recording, unasked("start"), snapshot, readOutcome(snapshot, changes));
}

async function record(
  { history, log }: Recording,
  asker: Asker,
  result: object,
  outcome: Outcome,
): Promise<void> {
  if (history === null || recorded.has(result)) return;
  recorded.add(result);
  await history.record({ ...asker, outcome }).catch((err: unknown) => {
    log.warn({ err }, "The history could not be written");
  });
}

/** What came of a refresh, as it is kept. */
export const outcomeOf = (refresh: Refresh): Outcome =>
  readOutcome(refresh.snapshot, changesOf(refresh));

const readOutcome = ({ corpus, problems }: Snapshot, changes: Changes | null): Outcome => ({
  result: "read",
  articles: corpus.documents.length,
  problems: problems.length,
  changes,
});

const changesOf = ({ added, changed, removed }: Refresh): Changes => ({
  added: kept(added),
  changed: kept(changed),
  removed: kept(removed),
});

const kept = (documents: readonly Document[]): Changed => ({
  count: documents.length,
  titles: documents.slice(0, TITLES_KEPT).map(({ title }) => keptText(title)),
});
