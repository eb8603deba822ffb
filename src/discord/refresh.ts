import type { OnProgress } from "../corpus/files/folder-reader.ts";
import { UserError } from "../errors.ts";
import type { Library, Refresh } from "../library.ts";
import type { Log } from "../log.ts";

interface Refreshing {
  readonly library: Library;
  readonly log: Log;
}

/**
 * Reads the articles again, and logs what changed.
 *
 * @throws UserError where the folder holds no article that loads
 */
export async function refreshArticles(
  { library, log }: Refreshing,
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

/** Reads the articles again where no member waits for it. */
export async function refreshUnasked(refreshing: Refreshing): Promise<void> {
  try {
    await refreshArticles(refreshing);
  } catch (err) {
    const level = err instanceof UserError ? "warn" : "error";
    refreshing.log[level]({ err }, "The articles could not be read again; those before are kept");
  }
}
