import {
  type ArticleCounts,
  CONTEXT_COUNT,
  MOST_PASSAGES,
  mayTell,
} from "../../../search/article-topic.ts";
import type { ArticleTerms } from "../../../search/index/article-terms.ts";
import type { Vocabulary } from "../../../search/index/vocabulary.ts";
import { stopWordsOf } from "../../../search/text/stop-words.ts";
import { wordsIn } from "./passage-record.ts";

/** How often stems stand in an article that may tell what it is about. */
export interface ArticleStems {
  /** Each once, with spaces between. */
  readonly stems: string;
  /** How often each of them counts. */
  readonly counts: readonly number[];
  /** Words in all. */
  readonly total: number;
}

export function articleStems(language: string | null, terms: ArticleTerms): ArticleStems {
  const { vocabulary, starts, stems, words, kinds } = terms;
  const passages = Math.min(MOST_PASSAGES, starts.length - 1);
  const total = starts[passages]!;
  const counts = new Map<number, number>();
  const add = (stem: number, count: number) => counts.set(stem, (counts.get(stem) ?? 0) + count);
  const stopWords = stopWordsOf([language]);
  const isStopWord = vocabulary.map((word) => stopWords.has(word));
  for (let i = 0; i < total; i++) {
    if (mayTell(kinds[i]!) && !isStopWord[words[i]!]) add(stems[i]!, 1);
  }
  for (const stem of aroundFirst(passages, terms)) add(stem, CONTEXT_COUNT);
  const different = Array.from(counts.keys(), (stem) => vocabulary[stem]!);
  return { stems: different.join(" "), counts: [...counts.values()], total };
}

/** The stems around the first passages of an article, each once. */
function aroundFirst(
  passages: number,
  { sectionStarts, contextStarts, contexts }: ArticleTerms,
): Set<number> {
  const after = sectionStarts.findIndex((start) => start >= passages);
  return new Set(contexts.subarray(0, contextStarts[after]));
}

/** @param vocabulary stems that it lacks, because their articles are gone, are left out */
export function countsOf(
  { stems, counts, total }: ArticleStems,
  vocabulary: Vocabulary,
): ArticleCounts {
  const known = wordsIn(stems).flatMap((stem, i) => {
    const id = vocabulary.id(stem);
    return id === undefined ? [] : [[id, counts[i]!] as const];
  });
  return { counts: new Map(known), total };
}
