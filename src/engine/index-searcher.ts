import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { type AskOptions, findAnswer } from "../search/find-answer.ts";
import { findExcerpts } from "../search/find-excerpts.ts";
import { type FoundPlace, findInArticle } from "../search/find-in-article.ts";
import { findRelated } from "../search/find-related.ts";
import { findSources } from "../search/find-sources.ts";
import { groupQuestions, type Pair } from "../search/group-questions.ts";
import { SearchIndex } from "../search/index/search-index.ts";
import { ENGLISH } from "../search/query/english/english.ts";
import type { SemanticScorer } from "../search/semantic-scorer.ts";
import { type ArticleLists, Names } from "./article-lists.ts";
import { type Generation, notesOf } from "./generation.ts";
import type { PlaceSearcher } from "./searcher.ts";

/** Makes an index of a generation for this thread. @param corpus of the same generation */
export function indexOf(generation: Generation, corpus: PackedCorpus): SearchIndex {
  const { synonyms } = notesOf(generation);
  return new SearchIndex({ corpus, packed: generation.index, synonyms, lexicon: ENGLISH });
}

/** Looks things up in the thread that it is made in. */
export class IndexSearcher implements PlaceSearcher {
  readonly #index: SearchIndex;
  readonly #names: Names;

  /** @param lists as in `Names` */
  constructor(generation: Generation, corpus: PackedCorpus, lists: ArticleLists | null) {
    this.#index = indexOf(generation, corpus);
    this.#names = new Names(corpus, lists);
  }

  ask(question: string, options: AskOptions, scorer: SemanticScorer | null) {
    return findAnswer(this.#index, question, options, scorer);
  }

  sources(text: string, limit: number, scorer: SemanticScorer | null) {
    return findSources(this.#index, text, limit, scorer);
  }

  excerpts(...[question, hashes, reading, scorer]: Parameters<PlaceSearcher["excerpts"]>) {
    return findExcerpts(this.#index, question, hashes, reading, scorer);
  }

  async findArticles(text: string, limit: number): Promise<number[]> {
    return this.#names.open().finder.find(text).slice(0, limit);
  }

  async related(article: number, limit: number): Promise<number[]> {
    return findRelated(this.#index, article, limit);
  }

  async findIn(article: number, text: string): Promise<FoundPlace[]> {
    const { blocks, language } = this.#index.corpus.documents[article]!;
    return findInArticle(blocks, text, language);
  }

  async suggestQuestions(text: string, limit: number): Promise<string[]> {
    return this.#names.open().suggester.suggest(text, limit);
  }

  async groupQuestions(questions: readonly string[], meantAlike: readonly Pair[]) {
    return groupQuestions(this.#index.statistics, questions, meantAlike);
  }

  close(): void {
    this.#names.close();
  }
}
