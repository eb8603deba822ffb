import {
  type ArticleCounts,
  CONTEXT_COUNT,
  MOST_COMPARED,
  MOST_PASSAGES,
  mayTell,
  nearestTo,
  type Topic,
  topicOf,
} from "./article-topic.ts";
import { joinRuns } from "./index/passage-runs.ts";
import type { SearchIndex } from "./index/search-index.ts";
import type { TermVariant } from "./query/term-variant.ts";

/** So many passages of others are looked at. */
const CANDIDATES = 200;

/**
 * The articles that are nearest to one by their words, best first, by their places in the corpus.
 *
 * @param article its place in the corpus
 */
export function findRelated(index: SearchIndex, article: number, limit: number): number[] {
  const topic = topicOf(index.statistics, countsOf(index, article));
  const others = neighboursOf(index, article, topic);
  return nearestTo(
    topic,
    others.map((other) => [other, countsOf(index, other)] as const),
    limit,
  );
}

/** Articles that have telling words in common with one. */
function neighboursOf(index: SearchIndex, article: number, topic: Topic): number[] {
  const [from, to] = index.corpus.passagesOf(article);
  const variants = new Map<number, TermVariant>(
    [...topic.keys()].map((stem, term) => [stem, { term, similarity: 1 }]),
  );
  const others = joinRuns([
    [0, from],
    [to, index.size],
  ]);
  const passages = index.candidates(variants, CANDIDATES, others);
  const articles = passages.map((passage) => index.corpus.articleOf(passage));
  return [...new Set(articles)].slice(0, MOST_COMPARED);
}

function countsOf(index: SearchIndex, article: number): ArticleCounts {
  const [from, to] = index.corpus.passagesOf(article);
  const counts = new Map<number, number>();
  const add = (stem: number, count: number) => counts.set(stem, (counts.get(stem) ?? 0) + count);
  const around = new Set<number>();
  let total = 0;
  for (let at = from; at < Math.min(to, from + MOST_PASSAGES); at++) {
    const { stems, words, kinds, context } = index.at(at);
    total += stems.length;
    for (const [i, stem] of stems.entries()) {
      if (
        mayTell(kinds[i]!) &&
        !index.statistics.stopWords.has(index.statistics.vocabulary.word(words[i]!))
      )
        add(stem, 1);
    }
    for (const stem of context) around.add(stem);
  }
  for (const stem of around) add(stem, CONTEXT_COUNT);
  return { counts, total };
}
