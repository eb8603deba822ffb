import { OTHER_SPELLING } from "./index/indexed-passage.ts";
import { joinRuns } from "./index/passage-runs.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { DATE, NUMBER } from "./index/word-kind.ts";
import type { TermVariant } from "./query/term-variant.ts";

/** So many words, those that tell most, say what an article is about. */
const TELLING_WORDS = 60;
/** They are sought among so many that stand in it most often. */
const FREQUENT_WORDS = 300;
/** So many passages of others are looked at, and so many articles of theirs are compared. */
const CANDIDATES = 200;
const MOST_COMPARED = 24;
/** Of a long article so many passages tell what it is about. */
const MOST_PASSAGES = 300;
/** What a word counts that stands in the title, a heading or the tags, beside those in the text. */
const CONTEXT_COUNT = 2;
/** A word counts half where it stands once in so many of an article. */
const HALF_AT = 400;
/** Articles that share less with one have hardly more in common with it than their language. */
const LEAST_SHARE = 0.05;

/** The weights of words that tell what an article is about, by the ids of their stems. */
type Topic = ReadonlyMap<number, number>;

/** How often words stand in an article that are no numbers and no dates, by the ids of their stems. */
interface Counts {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

/**
 * The articles that are nearest to one by their words, best first, by their places in the corpus.
 *
 * @param article its place in the corpus
 */
export function findRelated(index: SearchIndex, article: number, limit: number): number[] {
  const topic = topicOf(index, article);
  return neighboursOf(index, article, topic)
    .map((other) => ({ other, share: shareOf(topic, countsOf(index, other)) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ other }) => other);
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

function topicOf(index: SearchIndex, article: number): Topic {
  const { counts } = countsOf(index, article);
  const weighed = topOf([...counts], FREQUENT_WORDS).map(([stem, count]) => {
    const frequency = index.statistics.vocabulary.documentFrequency(stem);
    const rarity = index.statistics.weightOf([index.statistics.vocabulary.word(stem)], frequency);
    return [stem, Math.sqrt(count) * rarity] as const;
  });
  return new Map(topOf(weighed, TELLING_WORDS));
}

const topOf = (all: readonly (readonly [number, number])[], limit: number) =>
  all.toSorted(([, a], [, b]) => b - a).slice(0, limit);

function countsOf(index: SearchIndex, article: number): Counts {
  const [from, to] = index.corpus.passagesOf(article);
  const counts = new Map<number, number>();
  const add = (stem: number, count: number) => counts.set(stem, (counts.get(stem) ?? 0) + count);
  const around = new Set<number>();
  let total = 0;
  for (let at = from; at < Math.min(to, from + MOST_PASSAGES); at++) {
    const { stems, words, kinds, context } = index.at(at);
    total += stems.length;
    for (const [i, stem] of stems.entries()) {
      const isTelling = (kinds[i]! & (NUMBER | DATE | OTHER_SPELLING)) === 0;
      if (isTelling && !index.statistics.stopWords.has(index.statistics.vocabulary.word(words[i]!)))
        add(stem, 1);
    }
    for (const stem of context) around.add(stem);
  }
  for (const stem of around) add(stem, CONTEXT_COUNT);
  return { counts, total };
}

/** How much of a topic an article has, from 0 to 1. */
function shareOf(topic: Topic, { counts, total }: Counts): number {
  let [has, all] = [0, 0];
  for (const [stem, weight] of topic) {
    const count = counts.get(stem) ?? 0;
    has += (weight * count) / (count + total / HALF_AT);
    all += weight;
  }
  return all === 0 ? 0 : has / all;
}
