import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { searchRecords } from "../../../cluster/records.ts";
import { type CorpusFolders, serverOf } from "../../../corpus/folders.ts";
import { slugOf } from "../../../corpus/slug.ts";
import { UserError } from "../../../errors.ts";
import type { PassageEmbedder } from "../../../search/kept-vectors.ts";
import { wording } from "../../../words/wording.ts";
import type { FewArticles } from "../../read-few.ts";
import { inTemporaryFolders } from "../files/temporary-folders.ts";
import { writeArticle } from "../files/write-tended.ts";
import type { Pointer } from "../read/pointer.ts";
import { livingIn } from "../records/lifetime.ts";
import { isFor } from "../records/seen-in.ts";
import { addGeneration } from "../write/add-generation.ts";
import type { BuildLease } from "../write/build-lease.ts";
import { FolderFiles } from "../write/folder-files.ts";
import { type StockedArticle, stockOf } from "../write/folder-stock.ts";
import { PassageVectors } from "../write/passage-vectors.ts";
import { serverStockOf } from "../write/server-stock.ts";
import { clashOf, planOf, type Stock } from "./plan-of-change.ts";
import type { TendedChange } from "./tended-change.ts";

/** Reads articles as `FileReader.few` does. */
export type ReadFew = (folders: CorpusFolders, files: readonly string[]) => Promise<FewArticles>;

interface Publishing {
  readonly connection: Connection;
  readonly lease: BuildLease;
  /** The generation that is current. */
  readonly before: Pointer;
  readonly readFew: ReadFew;
  /** What makes vectors of what is added; null where no sentence model is at hand. */
  readonly embedder: PassageEmbedder | null;
}

/**
 * Makes a generation current that has what moderators changed. It is the moment that it becomes current from
 * which all of the change holds; what was written of one that never does is taken back by whoever changes
 * something next.
 *
 * @throws UserError where no article would be left, or the cluster cannot be reached
 */
export async function publishChange(
  { connection, lease, before, readFew, embedder }: Publishing,
  change: TendedChange,
): Promise<void> {
  const stock = await stockOfChange(connection, before, change);
  const { set, record } = before;
  const servers = await serverStockOf(connection, set, record.generation);
  await inTemporaryFolders(async (folders) => {
    const wanted = wantedOf(change, stock);
    for (const [file, text] of wanted) await writeArticle(folders, file, text);
    const read = await readFew(
      folders,
      wanted.map(([file]) => file),
    );
    const former = { set, stock: stock.values() };
    const plan = {
      files: new FolderFiles(folders),
      vectors: embedder && new PassageVectors(connection, embedder, former),
      ...planOf({ record, servers, stock }, change, read),
    };
    if (plan.added.length === 0) await requireOthers(connection, before, plan.removed);
    await addGeneration(connection, lease, before, plan);
  });
}

async function stockOfChange(
  connection: Connection,
  { set, record }: Pointer,
  { articles }: TendedChange,
): Promise<Stock> {
  const ids = Array.from(articles.keys(), slugOf);
  return ids.length === 0 ? new Map() : stockOf(connection, set, record.generation, ids);
}

/** The articles that are to be read: an id belongs to the article that has it. */
function wantedOf({ articles }: TendedChange, stock: Stock) {
  return [...articles].flatMap(([file, text]) =>
    text === null || clashOf(file, stock) ? [] : [[file, text] as const],
  );
}

/** Two processes may each remove another of the last two that all servers share. */
async function requireOthers(
  connection: Connection,
  { set, record }: Pointer,
  gone: readonly StockedArticle[],
): Promise<void> {
  const removed = gone.filter(({ file }) => serverOf(file) === null);
  if (removed.length === 0) return;
  const filter = [{ term: { kind: "article" } }, isFor(null), ...livingIn(record.generation)];
  const body = { size: removed.length + 1, query: { bool: { filter } }, _source: false };
  const { hits } = await searchRecords(connection, set.articles, body, new Budget(LOAD_LIMITS));
  if (hits.hits.length <= removed.length) throw new UserError(wording("tending.onlyOne"));
}
