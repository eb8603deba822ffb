import type { Document } from "../corpus/document.ts";
import type { OnProgress } from "../corpus/files/folder-reader.ts";
import { UserError } from "../errors.ts";
import type { Library, Refresh, Snapshot } from "../library.ts";
import type { Log } from "../log.ts";
import type { Asker, Changed, Changes, History, Outcome } from "../store/history.ts";
import { clip, oneLine } from "./messages/markdown.ts";

/** So many titles of a kind are kept in the history. */
const TITLES_KEPT = 10;
/** Longest title or reason that is kept, in UTF-16 units. */
const LONGEST_KEPT = 200;

interface Refreshing {
  readonly library: Library;
  readonly log: Log;
  /** Null where none is kept. */
  readonly history: History | null;
}

/** What came of refreshes that stand in the history: two who ask at once share one. */
const recorded = new WeakSet<object>();

/**
 * Reads the articles again, logs what changed, and keeps it in the history.
 *
 * @param asker because of whom; null where another process of the bot was asked, which records it
 * @throws UserError where the folder holds no article that loads
 */
export async function refreshArticles(
  refreshing: Refreshing,
  asker: Asker | null,
  onProgress?: OnProgress,
): Promise<Refresh> {
  const { library, log } = refreshing;
  try {
    const refresh = await library.refresh(onProgress);
    logRefresh(refresh, log);
    if (asker) await record(refreshing, asker, refresh, readOutcome(refresh.snapshot, refresh));
    return refresh;
  } catch (error) {
    if (asker) await record(refreshing, asker, error as Error, failedOutcome(error));
    throw error;
  }
}

/** Reads the articles again where another process of the bot was asked to, and no member waits for it. */
export async function refreshUnasked(refreshing: Refreshing): Promise<void> {
  try {
    await refreshArticles(refreshing, null);
  } catch (err) {
    const level = err instanceof UserError ? "warn" : "error";
    refreshing.log[level]({ err }, "The articles could not be read again; those before are kept");
  }
}

/** Keeps in the history that the articles were read as the bot was started. */
export async function recordStart(refreshing: Refreshing): Promise<void> {
  const { snapshot } = refreshing.library;
  const asker: Asker = { occasion: "start", member: null, server: null, place: null };
  await record(refreshing, asker, snapshot, readOutcome(snapshot, null));
}

function logRefresh({ added, changed, removed, problems }: Refresh, log: Log): void {
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  log.info(counts, "The articles were read again");
  for (const { file, reason, cause } of problems) {
    log.warn({ file, reason, err: cause }, "A file was left out");
  }
}

/** A history that cannot be written keeps nobody from what was asked for. */
async function record(
  { history, log }: Refreshing,
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

const readOutcome = ({ corpus, problems }: Snapshot, refresh: Refresh | null): Outcome => ({
  result: "read",
  articles: corpus.documents.length,
  problems: problems.length,
  changes: refresh && changesOf(refresh),
});

const changesOf = ({ added, changed, removed }: Refresh): Changes => ({
  added: kept(added),
  changed: kept(changed),
  removed: kept(removed),
});

const kept = (documents: readonly Document[]): Changed => ({
  count: documents.length,
  titles: documents.slice(0, TITLES_KEPT).map(({ title }) => clip(oneLine(title), LONGEST_KEPT)),
});

function failedOutcome(error: unknown): Outcome {
  const reason =
    error instanceof UserError ? error.message : "A fault of the bot; its log has more.";
  return { result: "failed", reason: clip(oneLine(reason), LONGEST_KEPT) };
}
