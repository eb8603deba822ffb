import { lastNotAbove } from "../../corpus/binary-search.ts";
import type { ArticleTerms } from "./article-terms.ts";
import { packVocabulary } from "./pack-vocabulary.ts";
import type { PackedIndex } from "./packed-index.ts";
import { type PackedTerms, roomFor } from "./packed-terms.ts";
import { packPostings } from "./postings.ts";
import { WordIds } from "./word-ids.ts";

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
  const joined = roomFor(articles);
  const writer = new TermsWriter(joined, ids);
  for (const article of articles) writer.add(article);
  return joined;
}

/** Writes the words of articles one behind the other, with new ids. */
class TermsWriter {
  readonly #to: PackedTerms;
  readonly #ids: WordIds;
  /** By the vocabulary of an article. */
  readonly #renumberings = new Map<readonly string[], Renumbering>();
  #tokens = 0;
  #passages = 0;
  #sections = 0;
  #contexts = 0;

  constructor(to: PackedTerms, ids: WordIds) {
    this.#to = to;
    this.#ids = ids;
  }

  add(article: ArticleTerms): void {
    const renumbering = this.#renumbering(article.vocabulary);
    this.#to.kinds.set(article.kinds, this.#tokens);
    const passages = article.starts.length - 1;
    let section = 0;
    for (let passage = 0; passage < passages; passage++) {
      this.#addTokens(article, passage, renumbering);
      if (article.sectionStarts[section] !== passage) continue;
      this.#addSection(article, section++, passage, renumbering);
    }
    this.#passages += passages;
    this.#to.sectionStarts[this.#sections] = this.#passages;
  }

  #addTokens({ starts, stems, words }: ArticleTerms, passage: number, ids: Renumbering): void {
    const to = this.#to;
    let at = this.#tokens;
    for (let i = starts[passage]!; i < starts[passage + 1]!; i++) {
      to.stems[at] = ids.of(stems[i]!);
      to.words[at++] = ids.of(words[i]!);
    }
    this.#tokens = at;
    to.starts[this.#passages + passage + 1] = at;
  }

  #addSection(
    { contextStarts, contexts }: ArticleTerms,
    section: number,
    passage: number,
    ids: Renumbering,
  ): void {
    const to = this.#to;
    for (let i = contextStarts[section]!; i < contextStarts[section + 1]!; i++) {
      to.contexts[this.#contexts++] = ids.of(contexts[i]!);
    }
    to.sectionStarts[this.#sections++] = this.#passages + passage;
    to.contextStarts[this.#sections] = this.#contexts;
  }

  #renumbering(vocabulary: readonly string[]): Renumbering {
    let known = this.#renumberings.get(vocabulary);
    if (!known) {
      known = new Renumbering(vocabulary, this.#ids);
      this.#renumberings.set(vocabulary, known);
    }
    return known;
  }
}

/** New ids for those of a vocabulary, given out when they are first asked for. */
class Renumbering {
  readonly #vocabulary: readonly string[];
  readonly #ids: WordIds;
  /** For each old id one more than the new one, or 0 for none yet. */
  readonly #known: Uint32Array;

  constructor(vocabulary: readonly string[], ids: WordIds) {
    this.#vocabulary = vocabulary;
    this.#ids = ids;
    this.#known = new Uint32Array(vocabulary.length);
  }

  of(old: number): number {
    const known = this.#known[old]!;
    if (known !== 0) return known - 1;
    const id = this.#ids.add(this.#vocabulary[old]!);
    this.#known[old] = id + 1;
    return id;
  }
}
