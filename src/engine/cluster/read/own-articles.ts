import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { allRecords, getRecords } from "../../../cluster/records.ts";
import type { PackedCorpus } from "../../../corpus/packed/packed-corpus.ts";
import { joinNotes } from "../../join-notes.ts";
import type { ArticleRecord } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import { isFor } from "../records/seen-in.ts";
import { type ServerRecord, serverKey } from "../records/server-record.ts";
import type { CountsRecord } from "../records/word-counts.ts";
import { all, assemble, type ClusterGeneration } from "./cluster-generation.ts";
import { type HeldArticle, hold, sortHeld } from "./held-article.ts";
import { between, type Step } from "./step.ts";

/** What a server has of its own in a generation. */
export interface OwnArticles {
  readonly articles: readonly HeldArticle[];
  readonly counts: readonly CountsRecord[];
  readonly record: ServerRecord;
  /** As in `ClusterGeneration`. */
  readonly scope: object;
}

/** @param changedIn as in `ServerList` */
export async function readOwn(
  server: string,
  changedIn: number,
  step: Pick<Step, "connection" | "set">,
): Promise<OwnArticles> {
  const { connection, set } = step;
  const scope = all(isFor(server), ...livingIn(changedIn));
  const counted = [isFor(server), between("generation", { ...step, since: 0, number: changedIn })];
  const [record, articles, counts] = await Promise.all([
    readRecord(connection, set.articles, serverKey(server, changedIn)),
    collect(allRecords<ArticleRecord>(connection, set.articles, [IS_ARTICLE, scope])),
    collect(allRecords<CountsRecord>(connection, set.articles, [IS_COUNTS, ...counted])),
  ]);
  return { articles: articles.map(hold), counts, record, scope };
}

const IS_ARTICLE = { term: { kind: "article" } };
const IS_COUNTS = { term: { kind: "counts" } };

async function collect<T>(records: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const record of records) all.push(record);
  return all;
}

async function readRecord(
  connection: Connection,
  index: string,
  key: string,
): Promise<ServerRecord> {
  const [record] = await getRecords<ServerRecord>(
    connection,
    index,
    [key],
    new Budget(LOAD_LIMITS),
  );
  if (!record) throw new Error(`The cluster has lost what is known of a server: ${key}`);
  return record;
}

/**
 * Makes one generation of what all servers share and of what one has of its own. Nothing in it counts elsewhere.
 *
 * @param similar as in `assemble`
 */
export function joinOwn(
  common: ClusterGeneration,
  { articles, counts: records, record, scope }: OwnArticles,
  similar: PackedCorpus,
): Promise<ClusterGeneration> {
  const { set, number, model, base, corpus } = common;
  const counts = base.counts.apart();
  for (const each of records) counts.apply(each);
  // A push leaves out what has the id of an article that all share; this one came by another way.
  const own = articles.filter(({ id }) => corpus.articleIndex(id) === undefined);
  return assemble(
    {
      set,
      number,
      scope: { bool: { should: [common.scope, scope] } },
      model,
      notes: joinNotes(common.notes, record.notes) ?? common.notes,
      base: {
        articles: sortHeld([...base.articles, ...own]),
        counts,
        tokens: base.tokens + record.tokens,
      },
    },
    similar,
  );
}
