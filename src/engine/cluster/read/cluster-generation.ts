import type { Connection } from "../../../cluster/connection.ts";
import { allRecords } from "../../../cluster/records.ts";
import { packKnown } from "../../../corpus/packed/pack-corpus.ts";
import { PackedCorpus } from "../../../corpus/packed/packed-corpus.ts";
import { CorpusStatistics } from "../../../search/corpus-statistics.ts";
import { passagesByLanguage } from "../../../search/index/passages-by-language.ts";
import type { ModelIdentity } from "../../../search/kept-vectors.ts";
import { ENGLISH } from "../../../search/query/english/english.ts";
import type { FolderNotes } from "../../generation.ts";
import type { IndexSet } from "../indices.ts";
import type { ArticleRecord } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import { isFor } from "../records/seen-in.ts";
import { type CountsRecord, WordCounts } from "../records/word-counts.ts";
import { type HeldArticle, hold, sortHeld } from "./held-article.ts";
import type { Pointer } from "./pointer.ts";
import { between, type Step } from "./step.ts";

/** What a process keeps of a generation whose passages are in a cluster. It never changes. */
export interface ClusterGeneration {
  readonly set: IndexSet;
  /** At which what all servers share was read. */
  readonly number: number;
  /** Whatever it has of the set, as a condition of a query. */
  readonly scope: object;
  /** Without blocks and passages. */
  readonly corpus: PackedCorpus;
  /** The names of its articles in the cluster, in the order of the corpus. */
  readonly keys: readonly string[];
  /** Where each stands in the corpus, by its name. */
  readonly places: ReadonlyMap<string, number>;
  readonly statistics: CorpusStatistics;
  readonly notes: FolderNotes;
  /** The sentence model whose vectors are kept with its passages; null for none. */
  readonly model: ModelIdentity | null;
  /** What the next generation goes on from, and that of a server. */
  readonly base: GenerationBase;
}

interface GenerationBase {
  readonly articles: readonly HeldArticle[];
  readonly counts: WordCounts;
  /** Words of all passages. */
  readonly tokens: number;
}

/**
 * Reads what all servers share of a generation, or what it changed of the one before.
 *
 * @param before what was read last; null for nothing
 * @param isFollowing whether what went since then is still told
 */
export async function readGeneration(
  connection: Connection,
  { set, record }: Pointer,
  before: ClusterGeneration | null,
  isFollowing: boolean,
): Promise<ClusterGeneration> {
  const old = isFollowing && before?.set.name === set.name ? before : null;
  const step = { connection, set, since: old?.number ?? 0, number: record.generation };
  const [articles, counts] = await Promise.all([
    readArticles(step, old?.base.articles ?? []),
    readCounts(step, old?.base.counts ?? null),
  ]);
  const { notes, tokens, model, generation: number } = record;
  const scope = all(isFor(null), ...livingIn(number));
  const base = { articles, counts, tokens };
  return assemble({ set, number, scope, notes, model, base }, before?.corpus ?? null);
}

/** A condition that is met where all of some are. */
export const all = (...filter: readonly object[]): object => ({ bool: { filter } });

/**
 * Makes a generation of what was read of it.
 *
 * @param similar a corpus with some of the same articles; null for none
 */
export async function assemble(
  read: Pick<ClusterGeneration, "set" | "number" | "scope" | "notes" | "model" | "base">,
  similar: PackedCorpus | null,
): Promise<ClusterGeneration> {
  const { articles } = read.base;
  const corpus = await PackedCorpus.inSlices(packKnown(articles), similar);
  return {
    ...read,
    corpus,
    keys: articles.map(({ key }) => key),
    places: new Map(articles.map(({ key }, place) => [key, place])),
    statistics: statisticsOf(corpus, read.base, read.notes),
  };
}

async function readArticles(step: Step, held: readonly HeldArticle[]): Promise<HeldArticle[]> {
  const { connection, set, number } = step;
  const article = all({ term: { kind: "article" } }, isFor(null));
  const gone = new Set<string>();
  if (held.length > 0) {
    const went = [article, between("to", step)];
    const keys = allRecords<ArticleRecord>(connection, set.articles, went, ["key"]);
    for await (const { key } of keys) gone.add(key);
  }
  const came = [article, between("from", step), ...livingIn(number)];
  const articles = held.filter(({ key }) => !gone.has(key));
  for await (const record of allRecords<ArticleRecord>(connection, set.articles, came)) {
    articles.push(hold(record));
  }
  return sortHeld(articles);
}

async function readCounts(step: Step, before: WordCounts | null): Promise<WordCounts> {
  const counts = new WordCounts(before);
  const { connection, set } = step;
  const filter = [{ term: { kind: "counts" } }, isFor(null), between("generation", step)];
  for await (const record of allRecords<CountsRecord>(connection, set.articles, filter)) {
    counts.apply(record);
  }
  return counts;
}

function statisticsOf(
  corpus: PackedCorpus,
  { counts, tokens }: GenerationBase,
  { synonyms }: FolderNotes,
): CorpusStatistics {
  const size = corpus.passageCount;
  const counted = {
    vocabulary: counts.vocabulary(),
    size,
    averageLength: tokens / size,
    passagesByLanguage: passagesByLanguage(corpus),
    synonyms,
    joiningWords: () => counts.joiningWords(),
  };
  return new CorpusStatistics(counted, ENGLISH);
}
