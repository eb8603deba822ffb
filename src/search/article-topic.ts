import type { CorpusStatistics } from "./corpus-statistics.ts";
import { OTHER_SPELLING } from "./index/indexed-passage.ts";
import { DATE, NUMBER } from "./index/word-kind.ts";

/** So many words, those that tell most, say what an article is about. */
const TELLING_WORDS = 60;
/** They are sought among so many that stand in it most often. */
const FREQUENT_WORDS = 300;
/** So many articles that have some of them are compared. */
export const MOST_COMPARED = 24;
/** Of a long article so many passages tell what it is about. */
export const MOST_PASSAGES = 300;
/** What a word counts that stands in the title, a heading or the tags, beside those in the text. */
export const CONTEXT_COUNT = 2;
/** A word counts half where it stands once in so many of an article. */
const HALF_AT = 400;
/** Articles that share less with one have hardly more in common with it than their language. */
const LEAST_SHARE = 0.05;

/** The weights of words that tell what an article is about, by the ids of their stems. */
export type Topic = ReadonlyMap<number, number>;

/** How often words stand in an article that are no numbers and no dates, by the ids of their stems. */
export interface ArticleCounts {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

/** Whether a word of a kind may tell what an article is about. @param kind as in `IndexedPassage.kinds` */
export const mayTell = (kind: number): boolean => (kind & (NUMBER | DATE | OTHER_SPELLING)) === 0;

export function topicOf(statistics: CorpusStatistics, { counts }: ArticleCounts): Topic {
  const { vocabulary } = statistics;
  const weighed = topOf([...counts], FREQUENT_WORDS).map(([stem, count]) => {
    const frequency = vocabulary.documentFrequency(stem);
    const rarity = statistics.weightOf([vocabulary.word(stem)], frequency);
    return [stem, Math.sqrt(count) * rarity] as const;
  });
  return new Map(topOf(weighed, TELLING_WORDS));
}

const topOf = (all: readonly (readonly [number, number])[], limit: number) =>
  all.toSorted(([, a], [, b]) => b - a).slice(0, limit);

/** Those of some articles that have most of a topic, best first, and in their order where they have as much; few are near enough. */
export function nearestTo(
  topic: Topic,
  others: readonly (readonly [article: number, counts: ArticleCounts])[],
  limit: number,
): number[] {
  return others
    .map(([article, counts]) => ({ article, share: shareOf(topic, counts) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share || a.article - b.article)
    .slice(0, limit)
    .map(({ article }) => article);
}

/** How much of a topic an article has, from 0 to 1. */
function shareOf(topic: Topic, { counts, total }: ArticleCounts): number {
  let [has, all] = [0, 0];
  for (const [stem, weight] of topic) {
    const count = counts.get(stem) ?? 0;
    has += (weight * count) / (count + total / HALF_AT);
    all += weight;
  }
  return all === 0 ? 0 : has / all;
}
