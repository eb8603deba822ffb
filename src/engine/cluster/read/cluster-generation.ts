import type { Connection } from "../../../cluster/connection.ts";
import { allRecords } from "../../../cluster/records.ts";
import { compareNewestFirst, type Document, type Ordered } from "../../../corpus/document.ts";
import { type KnownArticle, packKnown } from "../../../corpus/packed/pack-corpus.ts";
import { PackedCorpus } from "../../../corpus/packed/packed-corpus.ts";
import { CorpusStatistics } from "../../../search/corpus-statistics.ts";
import { passagesByLanguage } from "../../../search/index/passages-by-language.ts";
import { ENGLISH } from "../../../search/query/english/english.ts";
import type { FolderNotes } from "../../generation.ts";
import type { IndexSet } from "../indices.ts";
import type { ArticleRecord } from "../records/article-record.ts";
import { livingIn } from "../records/lifetime.ts";
import { type CountsRecord, WordCounts } from "../records/word-counts.ts";
import type { Pointer } from "./pointer.ts";

/** What a process keeps of a generation whose passages are in a cluster. It never changes. */
export interface ClusterGeneration {
  readonly set: IndexSet;
  readonly number: number;
  /** Without blocks and passages. */
  readonly corpus: PackedCorpus;
  /** The names of its articles in the cluster, in the order of the corpus. */
  readonly keys: readonly string[];
  /** Where each stands in the corpus, by its name. */
  readonly places: ReadonlyMap<string, number>;
  readonly statistics: CorpusStatistics;
  readonly notes: FolderNotes;
  /** What the next generation of the set goes on from. */
  readonly base: GenerationBase;
}

interface GenerationBase {
  readonly articles: readonly HeldArticle[];
  readonly counts: WordCounts;
  /** When it was read, in milliseconds, by `performance.now()`. */
  readonly readAt: number;
}

interface HeldArticle extends KnownArticle {
  readonly key: string;
  readonly order: Ordered;
}

/** What went is told for ten minutes; whoever was away for longer reads all again. */
const LONGEST_GAP_MS = 5 * 60_000;

/**
 * Reads a generation, or what it changed of the one before.
 *
 * @param before what was read last; null for nothing
 */
export async function readGeneration(
  connection: Connection,
  { set, record }: Pointer,
  before: ClusterGeneration | null,
): Promise<ClusterGeneration> {
  const readAt = performance.now();
  const old = before && isBase(before, set) ? before : null;
  const step = { connection, set, since: old?.number ?? 0, number: record.generation };
  const [articles, counts] = await Promise.all([
    readArticles(step, old?.base.articles ?? []),
    readCounts(step, old?.base.counts ?? null),
  ]);
  const corpus = await PackedCorpus.inSlices(packKnown(articles), before?.corpus);
  const { notes, tokens } = record;
  return {
    set,
    number: record.generation,
    corpus,
    keys: articles.map(({ key }) => key),
    places: new Map(articles.map(({ key }, place) => [key, place])),
    statistics: statisticsOf(corpus, counts, tokens, notes),
    notes,
    base: { articles, counts, readAt },
  };
}

const isBase = ({ set, base }: ClusterGeneration, { name }: IndexSet): boolean =>
  set.name === name && performance.now() - base.readAt < LONGEST_GAP_MS;

/** From one generation of a set to another. */
interface Step {
  readonly connection: Connection;
  readonly set: IndexSet;
  readonly since: number;
  readonly number: number;
}

const between = (field: string, { since, number }: Step) => ({
  range: { [field]: { gt: since, lte: number } },
});

async function readArticles(step: Step, held: readonly HeldArticle[]): Promise<HeldArticle[]> {
  const { connection, set, number } = step;
  const article = { term: { kind: "article" } };
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
  return articles.toSorted((a, b) => compareNewestFirst(a.order, b.order));
}

function hold({ key, document, hashes }: ArticleRecord): HeldArticle {
  const { published, title, file } = JSON.parse(document) as Document;
  return { key, document, hashes, order: { published, title, file } };
}

async function readCounts(step: Step, before: WordCounts | null): Promise<WordCounts> {
  const counts = new WordCounts(before);
  const { connection, set } = step;
  const filter = [{ term: { kind: "counts" } }, between("generation", step)];
  for await (const record of allRecords<CountsRecord>(connection, set.articles, filter)) {
    counts.apply(record);
  }
  return counts;
}

function statisticsOf(
  corpus: PackedCorpus,
  counts: WordCounts,
  tokens: number,
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
