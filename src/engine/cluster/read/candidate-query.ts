import type { Wanted } from "../../../search/candidate-source.ts";
import { type Filters, nameKey } from "../../../search/filters.ts";
import { CONTEXT_BOOST } from "../../../search/index/retrieve.ts";
import type { Vocabulary } from "../../../search/index/vocabulary.ts";
import type { TermVariant } from "../../../search/query/term-variant.ts";
import type { Phrase } from "../../../search/text/phrase.ts";
import { livingIn } from "../records/lifetime.ts";
import { firstDay, lastDay } from "../records/passage-record.ts";

/** A query may have 1,024 parts; each variant makes two. */
const MOST_VARIANTS = 400;

/** What is looked for in a generation. */
export interface CandidateSearch {
  readonly generation: number;
  readonly vocabulary: Vocabulary;
  readonly variants: ReadonlyMap<number, TermVariant>;
  readonly wanted: Wanted;
  /** How many passages at the most. */
  readonly size: number;
}

/** The search for passages that hold at least one of the words, best first by BM25. */
export function candidateQuery({
  generation,
  vocabulary,
  variants,
  wanted: { filters, wording },
  size,
}: CandidateSearch): object {
  const { phrases, excludedWords, excludedPhrases } = wording;
  const filter = [...livingIn(generation), ...filtersOf(filters), ...phrases.map(nearly)];
  const excluded = [...excludedWords.map((word) => [word]), ...excludedPhrases].map(exactly);
  const should = likeliest(variants).flatMap(([id, { similarity }]) =>
    clausesFor(vocabulary.word(id), similarity),
  );
  return {
    size,
    track_total_hits: false,
    query: { bool: { filter, should, must_not: excluded, minimum_should_match: 1 } },
  };
}

const likeliest = (variants: ReadonlyMap<number, TermVariant>) =>
  [...variants].toSorted(([, a], [, b]) => b.similarity - a.similarity).slice(0, MOST_VARIANTS);

const clausesFor = (stem: string, similarity: number): object[] => [
  { term: { stems: { value: stem, boost: similarity } } },
  { term: { around: { value: stem, boost: similarity * CONTEXT_BOOST } } },
];

function filtersOf({ article, publisher, tag, since, until }: Filters): object[] {
  return [
    ...(article === undefined ? [] : [{ term: { article } }]),
    ...(publisher === undefined ? [] : [{ term: { publisher: nameKey(publisher) } }]),
    ...(tag === undefined ? [] : [{ term: { tags: nameKey(tag) } }]),
    ...(since === undefined ? [] : [{ range: { latest: { gte: firstDay(since) } } }]),
    ...(until === undefined ? [] : [{ range: { earliest: { lte: lastDay(until) } } }]),
  ];
}

const exactly = (phrase: Phrase): object => ({ match_phrase: { words: phrase.join(" ") } });

/** Other spellings of a word stand behind it; what is found is looked at again. */
const nearly = (phrase: Phrase): object => ({
  match_phrase: { words: { query: phrase.join(" "), slop: 2 * phrase.length } },
});
