import type { Wanted } from "../../../search/candidate-source.ts";
import type { CorpusStatistics } from "../../../search/corpus-statistics.ts";
import { type Filters, nameKey } from "../../../search/filters.ts";
import { inverseDocumentFrequency } from "../../../search/index/bm25.ts";
import { CONTEXT_BOOST } from "../../../search/index/retrieve.ts";
import type { TermVariant } from "../../../search/query/term-variant.ts";
import type { Phrase } from "../../../search/text/phrase.ts";
import { firstDay, lastDay } from "../records/passage-record.ts";

/** A query may have 1,024 parts; each variant makes two. */
const MOST_VARIANTS = 400;

/** What is looked for in a generation. */
export interface CandidateSearch {
  /** As in `ClusterGeneration`. */
  readonly scope: object;
  readonly statistics: CorpusStatistics;
  readonly variants: ReadonlyMap<number, TermVariant>;
  readonly wanted: Wanted;
  /** How many passages at the most. */
  readonly size: number;
  /** A field of the passages that is not asked for; empty for none. */
  readonly without: string;
}

/**
 * The search for passages that hold at least one of the words, best first by BM25. What is rare is told by what is
 * searched alone: the index has other generations and the articles of other servers as well.
 */
export function candidateQuery({
  scope,
  statistics,
  variants,
  wanted: { filters, wording },
  size,
  without,
}: CandidateSearch): object {
  const { phrases, excludedWords, excludedPhrases } = wording;
  const filter = [scope, ...filtersOf(filters), ...phrases.map(nearly)];
  const excluded = [...excludedWords.map((word) => [word]), ...excludedPhrases].map(exactly);
  const words = likeliest(variants).map(([id, { similarity }]) =>
    wordIn(statistics, id, similarity),
  );
  const should = [weighted(anyOf("stems", words)), anyOf("around", words, CONTEXT_BOOST)];
  return {
    size,
    track_total_hits: false,
    sort: ["_score", { article: "asc" }],
    ...(without !== "" && { _source: { excludes: [without] } }),
    query: { bool: { filter, should, must_not: excluded, minimum_should_match: 1 } },
  };
}

const likeliest = (variants: ReadonlyMap<number, TermVariant>) =>
  [...variants].toSorted(([, a], [, b]) => b.similarity - a.similarity).slice(0, MOST_VARIANTS);

/** A stem, and what it counts where it stands. */
interface WantedWord {
  readonly stem: string;
  readonly counts: number;
}

function wordIn(
  { vocabulary, size }: CorpusStatistics,
  id: number,
  similarity: number,
): WantedWord {
  const rarity = inverseDocumentFrequency(vocabulary.documentFrequency(id), size);
  return { stem: vocabulary.word(id), counts: similarity * rarity };
}

const anyOf = (field: string, words: readonly WantedWord[], factor = 1): object => ({
  bool: {
    should: words.map(({ stem, counts }) => ({
      term: { [field]: { value: stem, boost: counts * factor } },
    })),
  },
});

/** Counts words by the weight that they have in each passage. */
const weighted = (query: object): object => ({
  function_score: { query, field_value_factor: { field: "weight" }, boost_mode: "multiply" },
});

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
