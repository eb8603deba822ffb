import type { OnProgress } from "../corpus/files/folder-reader.ts";
import { UserError } from "../errors.ts";
import {
  type HeldChange,
  type LossLimit,
  type RefreshOptions,
  TooManyLost,
} from "../library/changes.ts";
import type { ServerLibraries } from "../library/server-libraries.ts";
import type { Library, Refresh } from "../library.ts";
import type { Log } from "../log.ts";
import type { Tender } from "../store/articles/tended-articles.ts";
import type { Asker } from "../store/history.ts";
import { inEnglish } from "../words/english-words.ts";
import {
  type Recording,
  recordFailure,
  recordRefresh,
  type Unasked,
  unasked,
} from "./record-refresh.ts";
import { hasChanges, seenOf } from "./seen-refresh.ts";
import type { Refreshed as RefreshedElsewhere } from "./sharding/manager-line.ts";

/**
 * What may be lost where nobody asked for a refresh. More than a fifth is rather a disk that is not there
 * or a command that went wrong. That a single article was removed is meant, however few there are.
 */
const MAY_LOSE: LossLimit = { share: 1 / 5, count: 1 };

/** Brings the folder of articles up to date. It rejects with a `UserError` where that fails. */
export type Pull = () => Promise<void>;

/**
 * Posts what a refresh changed that nobody asked for, once what came before is posted.
 *
 * @param asker why it was done, and of which server's own articles
 */
export type PostUnasked = (asker: Asker, refresh: Refresh) => void;

export interface Refreshing extends Recording {
  readonly library: Library;
  /** As in `BotContext`. */
  readonly servers?: ServerLibraries | null;
  /** What is done first; nothing unless told. */
  readonly pull?: Pull | null;
  /** Posts what was changed; nowhere unless told. */
  readonly post?: PostUnasked | null;
}

/** What somebody who asks for a refresh sees and tends, as in `Context`. */
interface Asked extends Pick<Refreshing, "library" | "pull"> {
  readonly common: Library;
  readonly tender: Tender;
  readonly log: Log;
  onWritten?(): void;
}

/** What was read again for somebody. */
export interface Refreshed {
  /** Of the articles that all servers share; null where they do not tend those. */
  readonly common: Refresh | null;
  /** Of what they see; of others' than their server's own it has no changes that `common` does not have. */
  readonly seen: Refresh;
}

/**
 * Reads the articles again that somebody tends who asked for it, and logs what changed.
 *
 * @throws UserError where the folder cannot be brought up to date, or holds no article that loads
 */
export async function refreshArticles(asked: Asked, onProgress?: OnProgress): Promise<Refreshed> {
  const isCommonTended = await asked.tender.mayTendCommon();
  if (isCommonTended) await asked.pull?.();
  return refreshTended(asked, isCommonTended, { onProgress });
}

/**
 * Reads what a moderator did with an article just now, and what else moderators did, unless too many articles
 * would be lost. Nobody shares a refresh that began before.
 *
 * @throws TooManyLost where others are gone, which waits for a moderator to refresh
 * @throws UserError where no article is left
 */
export async function refreshWritten(asked: Asked): Promise<Refresh> {
  const isCommonTended = await asked.tender.mayTendCommon();
  const { seen } = await refreshTended(asked, isCommonTended, {
    mayLose: MAY_LOSE,
    isTendedOnly: true,
  });
  asked.onWritten?.();
  return seen;
}

async function refreshTended(
  { library, common, log }: Asked,
  isCommonTended: boolean,
  { onProgress, ...options }: RefreshOptions & { readonly onProgress?: OnProgress | undefined },
): Promise<Refreshed> {
  const shared = isCommonTended ? await common.refresh(onProgress, options) : null;
  if (shared) logRefresh(shared, log);
  if (library === common) return { common: shared, seen: shared ?? (await library.refresh()) };
  const own = await library.refresh(shared ? undefined : onProgress, options);
  return { common: shared, seen: seenOf(own, shared) };
}

/**
 * Reads the articles again where no member waits for it, unless too many of them would be lost. What
 * changed is posted; that and what failed is logged, and kept in the history.
 *
 * @returns whether there was a change, be it one that waits for a moderator
 */
export async function refreshUnasked(refreshing: Refreshing, occasion: Unasked): Promise<boolean> {
  const asker = unasked(occasion);
  const isChanged = await tryCommon(refreshing, asker, { mayLose: MAY_LOSE });
  return (await tryServers(refreshing, asker)) || isChanged;
}

/**
 * Reads the articles again because another process of the bot did, and as that process did, which keeps it in
 * the history. What is a server's own is read by its process alone, whatever others were asked for.
 */
export async function followRefresh(
  why: RefreshedElsewhere,
  following: Omit<Refreshing, "pull">,
): Promise<void> {
  const isAsked = why === "refreshed" || why === "written";
  const asker = unasked(isAsked ? "watch" : why);
  const common = { ...following, history: null, post: isAsked ? null : following.post };
  await tryCommon(common, asker, why === "refreshed" ? {} : { mayLose: MAY_LOSE });
  await tryServers(following, asker);
}

/** Refreshes of what is servers' own that were seen to: two who ask at once share one. */
const seenTo = new WeakSet<Refresh>();

/** @returns whether anything of a server's own has changed */
async function tryServers(refreshing: Refreshing, asker: Asker): Promise<boolean> {
  const refreshed = (await refreshing.servers?.refresh()) ?? [];
  const unseen = refreshed.filter(({ refresh }) => !seenTo.has(refresh));
  for (const { refresh } of unseen) seenTo.add(refresh);
  const changed = unseen
    .map(({ server, refresh }) => ({ own: server, refresh: seenOf(refresh, null) }))
    .filter(({ refresh }) => hasChanges(refresh));
  for (const { own, refresh } of changed) {
    logRefresh(refresh, refreshing.log);
    await recordRefresh(refreshing, { ...asker, own }, refresh);
    refreshing.post?.({ ...asker, own }, refresh);
  }
  return changed.length > 0;
}

async function tryCommon(
  refreshing: Refreshing,
  asker: Asker,
  options: RefreshOptions,
): Promise<boolean> {
  const { library, log, pull } = refreshing;
  const { held } = library;
  try {
    await pull?.();
    const { generation } = library.snapshot;
    const refresh = await library.refresh(undefined, options);
    const isChanged = refresh.snapshot.generation !== generation || held !== null;
    if (!isChanged) {
      log.debug("The articles were looked at again, and are the same");
      return false;
    }
    logRefresh(refresh, log);
    await recordRefresh(refreshing, asker, refresh);
    refreshing.post?.(asker, refresh);
    return true;
  } catch (err) {
    await recordFailure(refreshing, asker, err);
    if (err instanceof TooManyLost) return logHeld(err.held, held, log);
    const level = err instanceof UserError ? "warn" : "error";
    log[level]({ err }, "The articles could not be read again; those before are kept");
    return false;
  }
}

/** Tells once of each change that waits. */
function logHeld(held: HeldChange, before: HeldChange | null, log: Log): boolean {
  if (held.lost === before?.lost) return false;
  log.warn(
    held,
    "So many articles are gone from the folder that they are kept until a moderator uses /corpus refresh",
  );
  return true;
}

function logRefresh({ added, changed, removed, problems }: Refresh, log: Log): void {
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  log.info(counts, "The articles were read again");
  for (const { file, reason, cause } of problems) {
    log.warn({ file, reason: inEnglish(reason), err: cause }, "A file was left out");
  }
}
