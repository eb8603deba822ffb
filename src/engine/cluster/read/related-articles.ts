import { Budget, type Limits } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { searchRecords } from "../../../cluster/records.ts";
import { MOST_COMPARED, nearestTo, type Topic, topicOf } from "../../../search/article-topic.ts";
import type { Vocabulary } from "../../../search/index/vocabulary.ts";
import { type ArticleStems, countsOf } from "../records/article-stems.ts";
import type { ClusterGeneration } from "./cluster-generation.ts";

/** How a cluster is asked. */
export interface Reach {
  readonly connection: Connection;
  /** Of one answer. */
  readonly limits: Limits;
}

/**
 * The articles that are nearest to one by their words, best first, by their places in the corpus. That takes one
 * request, which is tried once: an article is read as well without them.
 *
 * @param article its place in the corpus
 * @param own its stems
 */
export async function findRelated(
  { connection, limits: { attemptMs } }: Reach,
  { statistics, scope, set, keys, places }: ClusterGeneration,
  article: number,
  own: ArticleStems,
  limit: number,
): Promise<number[]> {
  const { vocabulary } = statistics;
  const topic = topicOf(statistics, countsOf(own, vocabulary));
  const query = relatedQuery(topic, vocabulary, { scope, key: keys[article]! });
  const budget = new Budget({ totalMs: attemptMs, attemptMs });
  const { hits } = await searchRecords<ArticleStems>(connection, set.texts, query, budget);
  const others = hits.hits.flatMap(({ _id, _source }) => {
    const place = places.get(_id);
    return place === undefined ? [] : [[place, countsOf(_source, vocabulary)] as const];
  });
  return nearestTo(topic, others, limit);
}

/** The search for other articles that have the words of a topic. */
const relatedQuery = (
  topic: Topic,
  vocabulary: Vocabulary,
  { scope, key }: { readonly scope: object; readonly key: string },
): object => ({
  size: MOST_COMPARED,
  track_total_hits: false,
  sort: ["_score", { article: "asc" }],
  _source: ["stems", "counts", "total"],
  query: {
    bool: {
      filter: [scope],
      must_not: [{ ids: { values: [key] } }],
      should: [...topic].map(([stem, boost]) => ({
        term: { stems: { value: vocabulary.word(stem), boost } },
      })),
      minimum_should_match: 1,
    },
  },
});
