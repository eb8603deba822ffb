import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import type { OnProgress } from "../../../corpus/files/folder-reader.ts";
import type { ModelIdentity, PassageEmbedder } from "../../../search/kept-vectors.ts";
import type { LeftOutNote } from "../../generation.ts";
import { makerOf } from "../../maker.ts";
import { inTemporaryFolders } from "../files/temporary-folders.ts";
import type { TendedFolders } from "../files/write-tended.ts";
import { findPointer, type Pointer } from "../read/pointer.ts";
import { FORMAT } from "../records/generation-record.ts";
import type { ServerRecord } from "../records/server-record.ts";
import { tendedOfPush } from "../tended/tended-of-push.ts";
import { addGeneration } from "./add-generation.ts";
import { type BuildLease, withBuildLease } from "./build-lease.ts";
import { buildSet } from "./build-set.ts";
import { FolderFiles } from "./folder-files.ts";
import { knownFilesOf, type StockedArticle, stockOf } from "./folder-stock.ts";
import { PassageVectors } from "./passage-vectors.ts";
import type { Plan, Rebuild, TendedPlan } from "./plan.ts";
import { readChanges } from "./read-changes.ts";
import { type ReadFolder, readFolder, withoutText } from "./read-folder.ts";
import { serverStockOf } from "./server-stock.ts";
import { sweep } from "./sweep.ts";
import { changedServers, NONE } from "./write-servers.ts";

export interface PushOptions {
  readonly folder: string;
  /** Whether what moderators did in Discord is deleted; it is kept unless told. */
  readonly isDeleting?: boolean;
  /** Called after each file that is read, and each article that is written. */
  onRead: OnProgress;
  onWritten: OnProgress;
  /** Makes vectors for a sentence model; none are made unless told. */
  readonly embedder?: PassageEmbedder | null;
}

/** What a push did. */
export interface Pushed {
  /** How many articles came or changed, how many went, and how many there are. */
  readonly written: number;
  readonly removed: number;
  readonly articles: number;
  readonly leftOut: readonly LeftOutNote[];
  /** How many sentences and passages the sentence model read that it had not read before. */
  readonly embedded: number;
  /** The name of the sentence model whose vectors what was written lacks; null where it lacks none. */
  readonly lacks: string | null;
}

/**
 * Brings the articles of a cluster to what a folder holds, together with what moderators did. What is in the
 * cluster already is not written again, nor what a push wrote that was cut short.
 *
 * @throws UserError where the folder holds no article that loads, or the cluster cannot be reached
 */
export async function pushFolder(connection: Connection, options: PushOptions): Promise<Pushed> {
  return withBuildLease(connection, async (lease) => {
    const current = await findPointer(connection, new Budget(LOAD_LIMITS));
    await sweep(connection, lease, current, Date.now());
    const before = current?.record.format === FORMAT ? current : null;
    return push(connection, lease, { current, before, ...options });
  });
}

interface Pushing extends PushOptions {
  readonly current: Pointer | null;
  /** The same where it can be gone on from. */
  readonly before: Pointer | null;
}

async function push(connection: Connection, lease: BuildLease, pushing: Pushing): Promise<Pushed> {
  const { current, folder, isDeleting = false } = pushing;
  return inTemporaryFolders(async ({ dataDir }) => {
    const folders = { folder, dataDir };
    const tended = await tendedOfPush(connection, folders, { current, isDeleting });
    return pushBoth(connection, lease, pushing, { folders, tended });
  });
}

/** What is pushed: a folder, and what moderators did. */
interface Both {
  readonly folders: TendedFolders;
  readonly tended: TendedPlan;
}

async function pushBoth(
  connection: Connection,
  lease: BuildLease,
  { current, before, onRead, onWritten, embedder = null }: Pushing,
  { folders, tended }: Both,
): Promise<Pushed> {
  const maker = await makerOf();
  const stock = before
    ? await stockOf(connection, before.set, before.record.generation)
    : new Map<string, StockedArticle>();
  const former = before && { set: before.set, stock: stock.values() };
  const vectors = embedder && new PassageVectors(connection, embedder, former);
  const files = new FolderFiles(folders);
  const around = { files, tended, maker, vectors };
  const anew = () =>
    buildSet(connection, lease, current, { ...around, read: readerOf(folders, onWritten) });
  const model = before?.record.model ?? null;
  if (before?.record.maker !== maker) {
    const all = await anew();
    return reportOf({ vectors, ...changesOf(all, new Map()) }, all, model);
  }
  const servers = await serverStockOf(connection, before.set, before.record.generation);
  const known = knownFilesOf(files, stock, embedder?.model.weights ?? null);
  const some = await readChanges(folders, { known, stock, onProgress: onRead });
  const gone = Array.from(servers.keys(), (server) => [server, NONE] as const);
  const serverNotes = new Map([...gone, ...some.serverNotes]);
  const changes = changesOf(some, stock);
  const plan = { ...around, notes: some.notes, serverNotes, onWritten, ...changes };
  if (!isUnchanged(plan, before, servers)) {
    if (some.isSmall(plan.removed)) await addGeneration(connection, lease, before, plan);
    else await anew();
  }
  return reportOf(plan, some, model);
}

/** Reads all that is in folders, and hands each article over as soon as it is read. */
function readerOf(folders: TendedFolders, onWritten: OnProgress): Rebuild["read"] {
  let done = 0;
  let total = 0;
  const onProgress = (_: number, files: number) => {
    total = files;
  };
  return (write) =>
    readFolder(folders, {
      onProgress,
      async onRead(article) {
        await write(article);
        onWritten(++done, total);
        return withoutText(article);
      },
    });
}

function changesOf(
  { articles }: ReadFolder,
  stock: ReadonlyMap<string, StockedArticle>,
): Pick<Plan, "added" | "removed"> {
  const kept = new Set(articles.flatMap((each) => ("knownId" in each ? [each.knownId] : [])));
  return {
    added: articles.filter((article) => "document" in article),
    removed: [...stock.values()].filter(({ id }) => !kept.has(id)),
  };
}

/** @param model whose vectors the generation before has */
function reportOf(
  { added, removed, vectors }: Pick<Plan, "added" | "removed" | "vectors">,
  { articles, notes, serverNotes }: ReadFolder,
  model: ModelIdentity | null,
): Pushed {
  const changed = new Set(added.map(({ document }) => document.id));
  return {
    written: added.length,
    removed: removed.filter(({ id }) => !changed.has(id)).length,
    articles: articles.length,
    leftOut: [notes, ...serverNotes.values()].flatMap(({ leftOut }) => leftOut),
    embedded: vectors?.made ?? 0,
    lacks: model !== null && vectors === null && added.length > 0 ? model.name : null,
  };
}

const isUnchanged = (
  plan: Plan,
  { record }: Pointer,
  servers: ReadonlyMap<string, ServerRecord>,
): boolean =>
  plan.added.length + plan.removed.length === 0 &&
  plan.tended.came.length + plan.tended.went.length === 0 &&
  changedServers(plan, servers).size === 0 &&
  JSON.stringify(plan.notes) === JSON.stringify(record.notes);
