import type { OnProgress } from "../corpus/files/folder-reader.ts";
import { UserError } from "../errors.ts";
import type { Library, Refresh } from "../library.ts";
import type { Asker } from "../store/history.ts";
import { type Recording, recordFailure, recordRefresh } from "./record-refresh.ts";

interface Refreshing extends Recording {
  readonly library: Library;
}

/**
 * Reads the articles again for somebody who asked for it, logs what changed, and keeps it in the history.
 *
 * @throws UserError where the folder holds no article that loads
 */
export async function refreshArticles(
  refreshing: Refreshing,
  asker: Asker,
  onProgress?: OnProgress,
): Promise<Refresh> {
  try {
    const refresh = await readAgain(refreshing, onProgress);
    await recordRefresh(refreshing, asker, refresh);
    return refresh;
  } catch (error) {
    await recordFailure(refreshing, asker, error);
    throw error;
  }
}

/** Reads the articles again where another process of the bot was asked to, which keeps it in the history. */
export async function refreshUnasked(refreshing: Refreshing): Promise<void> {
  try {
    await readAgain(refreshing);
  } catch (err) {
    const level = err instanceof UserError ? "warn" : "error";
    refreshing.log[level]({ err }, "The articles could not be read again; those before are kept");
  }
}

async function readAgain(
  { library, log }: Pick<Refreshing, "library" | "log">,
  onProgress?: OnProgress,
): Promise<Refresh> {
  const refresh = await library.refresh(onProgress);
  const { added, changed, removed, problems } = refresh;
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  log.info(counts, "The articles were read again");
  for (const { file, reason, cause } of problems) {
    log.warn({ file, reason, err: cause }, "A file was left out");
  }
  return refresh;
}
