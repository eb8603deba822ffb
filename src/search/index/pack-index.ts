import { lastNotAbove } from "../../corpus/binary-search.ts";
import type { ArticleTerms } from "./article-terms.ts";
import {
  type PackedIndex,
  type PackedTerms,
  type PackedVocabulary,
  sharedBytes,
  sharedDoubles,
  sharedInts,
} from "./packed-index.ts";
import { packPostings } from "./postings.ts";
import { WORD_SEPARATOR } from "./vocabulary.ts";
import { WordIds } from "./word-ids.ts";
import { NAME } from "./word-kind.ts";

/**
 * A word that stands only in the title, heading or tags counts as so much of a passage. Tags name what
 * is asked about, so that counted in full they would take the weight from the words that matter most.
 */
const CONTEXT_SHARE = 0.3;

/**
 * Makes one index of the words of articles, in their order. Articles whose words were packed before
 * share a vocabulary, see `packedTermsOf`. The same articles give the same index, whichever of them were.
 */
export function packIndex(articles: readonly ArticleTerms[]): PackedIndex {
  const ids = new WordIds();
  const terms = joinTerms(articles, ids);
  const { starts, stems, contextStarts, contexts } = terms;
  const words = ids.words.length;
  return {
    vocabulary: packVocabulary(ids.words, terms),
    terms,
    inText: packPostings({ ids: stems, starts }, words),
    inContext: packPostings({ ids: contexts, starts: contextStarts }, words),
  };
}

/** The words of some articles that are packed already, for packing them anew with others. */
export function packedTermsOf(
  { terms }: PackedIndex,
  vocabulary: readonly string[],
  [from, to]: readonly [firstPassage: number, endPassage: number],
): ArticleTerms {
  const [firstToken, endToken] = [terms.starts[from]!, terms.starts[to]!];
  const firstSection = lastNotAbove(terms.sectionStarts, from);
  const endSection = lastNotAbove(terms.sectionStarts, to);
  const [firstContext, endContext] = [
    terms.contextStarts[firstSection]!,
    terms.contextStarts[endSection]!,
  ];
  return {
    vocabulary,
    starts: moved(terms.starts.subarray(from, to + 1), firstToken),
    stems: terms.stems.subarray(firstToken, endToken),
    words: terms.words.subarray(firstToken, endToken),
    kinds: terms.kinds.subarray(firstToken, endToken),
    sectionStarts: moved(terms.sectionStarts.subarray(firstSection, endSection + 1), from),
    contextStarts: moved(terms.contextStarts.subarray(firstSection, endSection + 1), firstContext),
    contexts: terms.contexts.subarray(firstContext, endContext),
  };
}

const moved = (values: Uint32Array, by: number) => values.map((value) => value - by);

function joinTerms(articles: readonly ArticleTerms[], ids: WordIds): PackedTerms {
  const sum = (of: (article: ArticleTerms) => { length: number }) =>
    articles.reduce((all, article) => all + of(article).length, 0);
  const ends = articles.length - 1;
  const joined: PackedTerms = {
    starts: sharedInts(sum(({ starts }) => starts) - ends),
    stems: sharedInts(sum(({ stems }) => stems)),
    words: sharedInts(sum(({ words }) => words)),
    kinds: sharedBytes(sum(({ kinds }) => kinds)),
    sectionStarts: sharedInts(sum(({ sectionStarts }) => sectionStarts) - ends),
    contextStarts: sharedInts(sum(({ contextStarts }) => contextStarts) - ends),
    contexts: sharedInts(sum(({ contexts }) => contexts)),
  };
  const writer = new TermsWriter(joined, ids);
  for (const article of articles) writer.add(article);
  return joined;
}

/** Writes the words of articles one behind the other, with new ids. */
class TermsWriter {
  readonly #to: PackedTerms;
  readonly #ids: WordIds;
  /** By the vocabulary of an article: for each old id one more than the new one, or 0 for none yet. */
  readonly #renumberings = new Map<readonly string[], Uint32Array>();
  #tokens = 0;
  #passages = 0;
  #sections = 0;
  #contexts = 0;

  constructor(to: PackedTerms, ids: WordIds) {
    this.#to = to;
    this.#ids = ids;
  }

  add(article: ArticleTerms): void {
    const newId = this.#renumber(article.vocabulary);
    this.#to.kinds.set(article.kinds, this.#tokens);
    const passages = article.starts.length - 1;
    let section = 0;
    for (let passage = 0; passage < passages; passage++) {
      this.#addTokens(article, passage, newId);
      if (article.sectionStarts[section] === passage)
        this.#addSection(article, section++, passage, newId);
    }
    this.#passages += passages;
    this.#to.sectionStarts[this.#sections] = this.#passages;
  }

  #addTokens({ starts, stems, words }: ArticleTerms, passage: number, newId: NewId): void {
    const to = this.#to;
    for (let i = starts[passage]!; i < starts[passage + 1]!; i++) {
      to.stems[this.#tokens] = newId(stems[i]!);
      to.words[this.#tokens++] = newId(words[i]!);
    }
    to.starts[this.#passages + passage + 1] = this.#tokens;
  }

  #addSection(
    { contextStarts, contexts }: ArticleTerms,
    section: number,
    passage: number,
    newId: NewId,
  ): void {
    const to = this.#to;
    for (let i = contextStarts[section]!; i < contextStarts[section + 1]!; i++) {
      to.contexts[this.#contexts++] = newId(contexts[i]!);
    }
    to.sectionStarts[this.#sections++] = this.#passages + passage;
    to.contextStarts[this.#sections] = this.#contexts;
  }

  #renumber(vocabulary: readonly string[]): NewId {
    let known = this.#renumberings.get(vocabulary);
    if (!known) {
      known = new Uint32Array(vocabulary.length);
      this.#renumberings.set(vocabulary, known);
    }
    const ids = known;
    return (old) => {
      if (ids[old] === 0) ids[old] = this.#ids.add(vocabulary[old]!) + 1;
      return ids[old]! - 1;
    };
  }
}

type NewId = (old: number) => number;

function packVocabulary(words: readonly string[], terms: PackedTerms): PackedVocabulary {
  const text = Buffer.from(words.join(WORD_SEPARATOR));
  const packed = sharedBytes(text.length);
  packed.set(text);
  return {
    words: packed,
    frequencies: countPassages(words.length, terms),
    names: findNames(words.length, terms),
  };
}

/** In how many passages each word stands, as itself or as a stem. */
function countPassages(words: number, terms: PackedTerms): Float64Array {
  const frequencies = sharedDoubles(words);
  const lastPassage = new Int32Array(words).fill(-1);
  let section = 0;
  const count = (id: number, passage: number, share: number) => {
    if (lastPassage[id] === passage) return;
    lastPassage[id] = passage;
    frequencies[id]! += share;
  };
  for (let passage = 0; passage + 1 < terms.starts.length; passage++) {
    for (let i = terms.starts[passage]!; i < terms.starts[passage + 1]!; i++) {
      count(terms.stems[i]!, passage, 1);
      count(terms.words[i]!, passage, 1);
    }
    while (terms.sectionStarts[section + 1]! <= passage) section++;
    for (let i = terms.contextStarts[section]!; i < terms.contextStarts[section + 1]!; i++) {
      count(terms.contexts[i]!, passage, CONTEXT_SHARE);
    }
  }
  return frequencies;
}

function findNames(count: number, { words, kinds }: PackedTerms): Uint8Array {
  const names = sharedBytes(count);
  for (let i = 0; i < words.length; i++) if (kinds[i]! & NAME) names[words[i]!] = 1;
  return names;
}
