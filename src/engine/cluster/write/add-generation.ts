import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import { BulkWriter } from "../../../cluster/bulk-writer.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { deleteRecords, getRecords, searchRecords } from "../../../cluster/records.ts";
import { serverOf } from "../../../corpus/folders.ts";
import { type IndexSet, indicesOf } from "../indices.ts";
import type { Pointer } from "../read/pointer.ts";
import { CountsByServer } from "../records/counts-by-server.ts";
import type { GenerationRecord } from "../records/generation-record.ts";
import { ALIVE } from "../records/lifetime.ts";
import { type PassageRecord, passageRecords } from "../records/passage-record.ts";
import { writeArticle } from "./article-writer.ts";
import type { BuildLease } from "./build-lease.ts";
import { keysOf } from "./folder-stock.ts";
import type { Plan } from "./plan.ts";
import { recordOf, writeCounts, writeCurrent } from "./publish.ts";
import { serverStockOf } from "./server-stock.ts";
import { showWritten } from "./sets.ts";
import { writeTended } from "./tended-writer.ts";
import { writeBackground } from "./write-background.ts";
import { writeServers } from "./write-servers.ts";

/** So many records are looked up at once. */
const PAGE = 1_000;

/**
 * Adds a generation to the set that is current: what came is written, what went is marked, and nothing that
 * stays is touched.
 */
export async function addGeneration(
  connection: Connection,
  lease: BuildLease,
  before: Pointer,
  plan: Plan,
): Promise<void> {
  const { set, record } = before;
  const generation = record.generation + 1;
  await undoUnfinished(connection, set, record.generation);
  const writer = new BulkWriter(connection);
  const counts = new CountsByServer();
  const { model } = record;
  const vectors = plan.vectors?.embedder.model.weights === model?.weights ? plan.vectors : null;
  await addArticles(writer, set, generation, { ...plan, vectors }, counts);
  for (const article of plan.removed) {
    const passages = keysOf(article);
    const counted = counts.ofFile(article.file);
    for (const gone of await passagesOf(connection, set, passages)) counted.remove(gone);
    for (const key of passages) await writer.change(set.passages, key, { to: generation });
    await writer.change(set.texts, article.key, { to: generation });
    await writer.change(set.articles, article.key, { to: generation });
  }
  await writeTended(writer, set, generation, plan.tended);
  await writeCounts(writer, set, counts, generation);
  const stock = await serverStockOf(connection, set, record.generation);
  await writeServers(writer, { set, generation, plan, counts, before: stock });
  await writer.flush();
  await showWritten(connection, set);
  if (vectors) await writeBackground(connection, set, generation, vectors.embedder);
  await lease.keep();
  const shared = isShared(plan, record) ? generation : record.shared;
  const tokens = record.tokens + counts.tokens(null);
  await writeCurrent(
    connection,
    set,
    recordOf({ generation, shared, tokens }, plan, model),
    before.version,
  );
}

/** Whether a plan changes anything that all servers share. */
function isShared({ added, removed, notes }: Plan, { notes: old }: GenerationRecord): boolean {
  const files = [...added.map(({ document }) => document.file), ...removed.map(({ file }) => file)];
  const isOfAll = (file: string) => serverOf(file) === null;
  return files.some(isOfAll) || JSON.stringify(notes) !== JSON.stringify(old);
}

async function addArticles(
  writer: BulkWriter,
  set: IndexSet,
  from: number,
  { added, files, vectors, onWritten }: Plan,
  counts: CountsByServer,
): Promise<void> {
  for (const [i, article] of added.entries()) {
    const { document, passages, terms } = article;
    const records = passageRecords(document, passages, terms, from);
    counts.ofFile(document.file).add(document.language, terms);
    await writeArticle(writer, set, article, { files, vectors, records, from });
    onWritten(i + 1, added.length);
  }
}

async function passagesOf(
  connection: Connection,
  set: IndexSet,
  keys: readonly string[],
): Promise<PassageRecord[]> {
  const budget = new Budget(LOAD_LIMITS);
  const records = await getRecords<PassageRecord>(
    connection,
    set.passages,
    keys,
    budget,
    "",
    "vectors",
  );
  return records.map((record) => record!);
}

/** Takes back what a process wrote for a generation that never became current. */
async function undoUnfinished(
  connection: Connection,
  set: IndexSet,
  current: number,
): Promise<void> {
  await showWritten(connection, set);
  const later = { range: { from: { gt: current } } };
  const counted = { range: { generation: { gt: current } } };
  const isCounts = { bool: { filter: [{ term: { kind: "counts" } }, counted] } };
  const unfinished = { bool: { should: [later, isCounts] } };
  await deleteRecords(connection, indicesOf(set), unfinished);
  for (const index of indicesOf(set)) await revive(connection, set, index, current);
}

async function revive(
  connection: Connection,
  set: IndexSet,
  index: string,
  current: number,
): Promise<void> {
  const query = { range: { to: { gt: current, lt: ALIVE } } };
  for (;;) {
    const body = { size: PAGE, query, _source: false };
    const { hits } = await searchRecords(connection, index, body, new Budget(LOAD_LIMITS));
    if (hits.hits.length === 0) return;
    const writer = new BulkWriter(connection);
    for (const { _id } of hits.hits) await writer.change(index, _id, { to: ALIVE });
    await writer.flush();
    await showWritten(connection, set);
  }
}
