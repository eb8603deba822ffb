import {
  type ArticleCounts,
  CONTEXT_COUNT,
  MOST_PASSAGES,
  mayTell,
} from "../../../search/article-topic.ts";
import type { Vocabulary } from "../../../search/index/vocabulary.ts";
import { stopWordsOf } from "../../../search/text/stop-words.ts";
import { kindsOf, type PassageRecord, wordsIn } from "./passage-record.ts";

/** How often stems stand in an article that may tell what it is about. */
export interface ArticleStems {
  /** Each once, with spaces between. */
  readonly stems: string;
  /** How often each of them counts. */
  readonly counts: readonly number[];
  /** Words in all. */
  readonly total: number;
}

/** @param records of an article's passages */
export function articleStems(records: readonly PassageRecord[]): ArticleStems {
  const counts = new Map<string, number>();
  const add = (stem: string, count: number) => counts.set(stem, (counts.get(stem) ?? 0) + count);
  const around = new Set<string>();
  let total = 0;
  for (const record of records.slice(0, MOST_PASSAGES)) {
    const stems = wordsIn(record.stems);
    total += stems.length;
    const isTelling = tellingIn(record);
    for (const [i, stem] of stems.entries()) if (isTelling(i)) add(stem, 1);
    for (const stem of wordsIn(record.around)) around.add(stem);
  }
  for (const stem of around) add(stem, CONTEXT_COUNT);
  return { stems: [...counts.keys()].join(" "), counts: [...counts.values()], total };
}

/** @returns whether the nth word of a passage may tell what an article is about */
function tellingIn(record: PassageRecord): (word: number) => boolean {
  const [words, kinds] = [wordsIn(record.words), kindsOf(record)];
  const stopWords = stopWordsOf([record.language]);
  return (i) => mayTell(kinds[i]!) && !stopWords.has(words[i]!);
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
