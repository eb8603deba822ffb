import { BulkWriter } from "../../../cluster/bulk-writer.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { deleteRecords } from "../../../cluster/records.ts";
import { type IndexSet, indicesOf, nameOfSet, setOf } from "../indices.ts";
import type { Pointer } from "../read/pointer.ts";
import { CountsByServer } from "../records/counts-by-server.ts";
import { passageRecords } from "../records/passage-record.ts";
import { writeArticle } from "./article-writer.ts";
import type { BuildLease } from "./build-lease.ts";
import type { FolderFiles } from "./folder-files.ts";
import { type StockedArticle, stockOf } from "./folder-stock.ts";
import type { Rebuild } from "./plan.ts";
import { recordOf, writeCounts, writeCurrent } from "./publish.ts";
import type { ReadFolder } from "./read-folder.ts";
import { createSet, flipTo, setNames, showWritten, waitForGreen } from "./sets.ts";
import { copyTended } from "./tended-writer.ts";
import { writeBackground } from "./write-background.ts";
import { writeServers } from "./write-servers.ts";

/** The lease is looked after so often while articles are written, in milliseconds. */
const KEEP_EVERY_MS = 2_000;

/**
 * Builds new indices beside those that are current, and makes them current once they are whole. Articles are
 * written as they are read, so that memory need not hold all.
 *
 * @returns what was read, without its text
 */
export async function buildSet(
  connection: Connection,
  lease: BuildLease,
  before: Pointer | null,
  rebuild: Rebuild,
): Promise<ReadFolder> {
  const { maker, tended, vectors } = rebuild;
  const set = await beginSet(connection, lease, before, maker);
  const generation = Number(set.name);
  const { counts, folder } = await fill(connection, lease, set, rebuild);
  const { articles, notes, serverNotes } = folder;
  const added = articles.filter((article) => "document" in article);
  const plan = { added, removed: [], serverNotes };
  const writer = new BulkWriter(connection);
  await copyTended(connection, writer, { before: before?.set ?? null, set }, tended);
  await writeCounts(writer, set, counts, generation);
  await writeServers(writer, { set, generation, plan, counts, before: new Map() });
  await writer.flush();
  await showWritten(connection, set);
  const embedder = vectors?.embedder ?? null;
  if (embedder) await writeBackground(connection, set, generation, embedder);
  const counted = { generation, shared: generation, tokens: counts.tokens(null) };
  const record = recordOf(counted, { maker, notes }, embedder?.model ?? null);
  await writeCurrent(connection, set, record, null);
  await waitForGreen(connection, set);
  await lease.keep();
  await flipTo(connection, set, before?.set ?? null);
  await lease.end();
  return folder;
}

/** A set that a process before began is gone on with where the same code would fill it. */
async function beginSet(
  connection: Connection,
  lease: BuildLease,
  before: Pointer | null,
  maker: string,
): Promise<IndexSet> {
  const begun = lease.noted?.note;
  const last = (await setNames(connection)).at(-1) ?? "0";
  const next = Math.max(before?.record.generation ?? 0, Number(last)) + 1;
  const isSame = begun?.maker === maker && begun.set > (before?.set.name ?? "");
  const set = setOf(isSame ? begun.set : nameOfSet(next));
  await lease.begin({ set: set.name, maker });
  await createSet(connection, set);
  await showWritten(connection, set);
  return set;
}

/** Is written last, anew. */
const SUMS = { terms: { kind: ["counts", "server"] } };

/** Writes the articles that are not there yet. @returns the counts of all */
async function fill(
  connection: Connection,
  lease: BuildLease,
  set: IndexSet,
  { files, vectors, read }: Rebuild,
): Promise<{ readonly counts: CountsByServer; readonly folder: ReadFolder }> {
  const from = Number(set.name);
  const there = await stockOf(connection, set, from);
  const weights = vectors?.embedder.model.weights ?? null;
  await removeOthers(connection, set, there, { files, weights });
  await deleteRecords(connection, [set.articles], SUMS);
  const writer = new BulkWriter(connection);
  const counts = new CountsByServer();
  let keptAt = 0;
  const folder = await read(async (article) => {
    const { document, passages, terms } = article;
    counts.ofFile(document.file).add(document.language, terms);
    if (!isSame(there.get(document.id), document.fingerprint, weights)) {
      const records = passageRecords(document, passages, terms, from);
      await writeArticle(writer, set, article, { files, vectors, records, from });
    }
    if (performance.now() - keptAt < KEEP_EVERY_MS) return;
    await lease.keep();
    keptAt = performance.now();
  });
  await writer.flush();
  return { counts, folder };
}

/** @param weights as in `ArticleRecord` */
const isSame = (
  there: StockedArticle | undefined,
  fingerprint: string | null,
  weights: string | null,
): boolean => there?.fingerprint === fingerprint && there.weights === weights;

/** Removes what was written of files that changed since, or went, or for another sentence model. */
async function removeOthers(
  connection: Connection,
  set: IndexSet,
  there: ReadonlyMap<string, StockedArticle>,
  { files, weights }: { readonly files: FolderFiles } & Pick<StockedArticle, "weights">,
): Promise<void> {
  for (const article of there.values()) {
    const { id, key, file } = article;
    if (isSame(article, files.fingerprint(file), weights)) continue;
    await deleteRecords(connection, indicesOf(set), {
      bool: { should: [{ term: { article: id } }, { term: { key } }] },
    });
  }
}
