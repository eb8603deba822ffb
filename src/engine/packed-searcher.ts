import type { Document, Passage, Span } from "../corpus/document.ts";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { type Answer, unpackAnswer } from "../search/answer.ts";
import { type AskOptions, type Ranking, rankPassages } from "../search/find-answer.ts";
import { unpackExcerpt } from "../search/find-excerpts.ts";
import { unpackPlaces } from "../search/find-in-article.ts";
import { type Sources, unpackSources } from "../search/find-sources.ts";
import type { Pair } from "../search/group-questions.ts";
import type { SemanticScorer } from "../search/semantic-scorer.ts";
import type { Generation } from "./generation.ts";
import { indexOf } from "./index-searcher.ts";
import type { PlaceSearcher, Searcher } from "./searcher.ts";

/** Unpacks in this thread what is found by places, in this thread or another. */
export class PackedSearcher implements Searcher {
  readonly #places: PlaceSearcher;
  readonly #generation: Generation;
  readonly #corpus: PackedCorpus;

  /** @param corpus of the same generation */
  constructor(places: PlaceSearcher, generation: Generation, corpus: PackedCorpus) {
    this.#places = places;
    this.#generation = generation;
    this.#corpus = corpus;
  }

  async ask(...asked: Parameters<Searcher["ask"]>): Promise<Answer> {
    return unpackAnswer(await this.#places.ask(...asked), this.#corpus);
  }

  async sources(...asked: Parameters<Searcher["sources"]>): Promise<Sources> {
    return unpackSources(await this.#places.sources(...asked), this.#corpus);
  }

  async excerpts(...asked: Parameters<Searcher["excerpts"]>) {
    const found = await this.#places.excerpts(...asked);
    return found.map((each) => each && unpackExcerpt(each, this.#corpus));
  }

  rank(question: string, options: AskOptions, scorer: SemanticScorer | null): Promise<Ranking> {
    return rankPassages(indexOf(this.#generation, this.#corpus), question, options, scorer);
  }

  async passages(hashes: readonly string[]): Promise<(Passage | undefined)[]> {
    return hashes.map((hash) => {
      const passageIndex = this.#corpus.passageIndex(hash);
      return passageIndex === undefined ? undefined : this.#corpus.passage(passageIndex);
    });
  }

  async whole(document: Document): Promise<Document> {
    return document;
  }

  async findArticles(text: string, limit: number): Promise<Document[]> {
    const found = await this.#places.findArticles(text, limit);
    return found.map((article) => this.#corpus.documents[article]!);
  }

  async related({ id }: Document, limit: number): Promise<Document[]> {
    const article = this.#corpus.articleIndex(id);
    if (article === undefined) return [];
    const found = await this.#places.related(article, limit);
    return found.map((each) => this.#corpus.documents[each]!);
  }

  async findIn({ id }: Document, text: string): Promise<Span[][]> {
    const article = this.#corpus.articleIndex(id);
    if (article === undefined) return [];
    const found = await this.#places.findIn(article, text);
    return unpackPlaces(found, this.#corpus.documents[article]!);
  }

  suggestQuestions(text: string, limit: number): Promise<string[]> {
    return this.#places.suggestQuestions(text, limit);
  }

  groupQuestions(questions: readonly string[], meantAlike: readonly Pair[]): Promise<number[]> {
    return this.#places.groupQuestions(questions, meantAlike);
  }

  close(): void {
    this.#places.close();
  }
}
