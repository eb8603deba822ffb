import { BulkWriter } from "../../../cluster/bulk-writer.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { deleteRecords } from "../../../cluster/records.ts";
import type { Document } from "../../../corpus/document.ts";
import { type IndexSet, indicesOf, nameOfSet, setOf } from "../indices.ts";
import type { Pointer } from "../read/pointer.ts";
import { CountsByServer } from "../records/counts-by-server.ts";
import { passageRecords } from "../records/passage-record.ts";
import { writeArticle } from "./article-writer.ts";
import type { BuildLease } from "./build-lease.ts";
import { type StockedArticle, stockOf } from "./folder-stock.ts";
import type { Plan } from "./plan.ts";
import { recordOf, writeCounts, writeCurrent } from "./publish.ts";
import { createSet, flipTo, setNames, showWritten, waitForGreen } from "./sets.ts";
import { copyTended } from "./tended-writer.ts";
import { writeBackground } from "./write-background.ts";
import { writeServers } from "./write-servers.ts";

/** Builds new indices beside those that are current, and makes them current once they are whole. */
export async function buildSet(
  connection: Connection,
  lease: BuildLease,
  before: Pointer | null,
  plan: Plan,
): Promise<void> {
  const set = await beginSet(connection, lease, before, plan.maker);
  const generation = Number(set.name);
  const counts = await fill(connection, lease, set, plan);
  const writer = new BulkWriter(connection);
  await copyTended(connection, writer, { before: before?.set ?? null, set }, plan.tended);
  await writeCounts(writer, set, counts, generation);
  await writeServers(writer, { set, generation, plan, counts, before: new Map() });
  await writer.flush();
  await showWritten(connection, set);
  const embedder = plan.vectors?.embedder ?? null;
  if (embedder) await writeBackground(connection, set, generation, embedder);
  const counted = { generation, shared: generation, tokens: counts.tokens(null) };
  await writeCurrent(connection, set, recordOf(counted, plan, embedder?.model ?? null), null);
  await waitForGreen(connection, set);
  await lease.keep();
  await flipTo(connection, set, before?.set ?? null);
  await lease.end();
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
  { added, files, vectors, onWritten }: Plan,
): Promise<CountsByServer> {
  const from = Number(set.name);
  const there = await stockOf(connection, set, from);
  const weights = vectors?.embedder.model.weights ?? null;
  await removeOthers(connection, set, there, { added, weights });
  await deleteRecords(connection, [set.articles], SUMS);
  const writer = new BulkWriter(connection);
  const counts = new CountsByServer();
  for (const [i, article] of added.entries()) {
    const { document, passages, terms } = article;
    const records = passageRecords(document, passages, terms, from);
    const counted = counts.ofFile(document.file);
    for (const record of records) counted.add(record, 1);
    const isThere = isSame(there.get(document.id), document, weights);
    if (!isThere) await writeArticle(writer, set, article, { files, vectors, records, from });
    if (i % 100 === 0) await lease.keep();
    onWritten(i + 1, added.length);
  }
  await writer.flush();
  return counts;
}

/** @param weights as in `ArticleRecord` */
const isSame = (
  there: StockedArticle | undefined,
  { fingerprint }: Document,
  weights: string | null,
): boolean => there?.fingerprint === fingerprint && there.weights === weights;

/** Removes what was written of files that changed since, or went, or for another sentence model. */
async function removeOthers(
  connection: Connection,
  set: IndexSet,
  there: ReadonlyMap<string, StockedArticle>,
  { added, weights }: Pick<Plan, "added"> & Pick<StockedArticle, "weights">,
): Promise<void> {
  const wanted = new Map(added.map(({ document }) => [document.id, document]));
  for (const article of there.values()) {
    const { id, key } = article;
    const document = wanted.get(id);
    if (document && isSame(article, document, weights)) continue;
    await deleteRecords(connection, indicesOf(set), {
      bool: { should: [{ term: { article: id } }, { term: { key } }] },
    });
  }
}
