import type { Document, Passage, Span } from "../corpus/document.ts";
import type { Answer } from "../search/answer.ts";
import type { AskOptions, FoundAnswer, Ranking, Reading } from "../search/find-answer.ts";
import type { FoundExcerpt, PassageExcerpt } from "../search/find-excerpts.ts";
import type { FoundPlace } from "../search/find-in-article.ts";
import type { FoundSources, Sources } from "../search/find-sources.ts";
import type { Pair } from "../search/group-questions.ts";
import type { SemanticScorer } from "../search/semantic-scorer.ts";

/** Looks things up in one generation of a corpus, wherever it is kept. */
export interface Searcher {
  /** @param scorer a sentence model that has read the corpus; null to go by words alone */
  ask(question: string, options: AskOptions, scorer: SemanticScorer | null): Promise<Answer>;
  sources(text: string, limit: number, scorer: SemanticScorer | null): Promise<Sources>;
  /** @param hashes of passages; null is given for one that is not here */
  excerpts(
    question: string,
    hashes: readonly string[],
    reading: Reading,
    scorer: SemanticScorer | null,
  ): Promise<(PassageExcerpt | null)[]>;
  /** How the passages that could answer are ranked. */
  rank(question: string, options: AskOptions, scorer: SemanticScorer | null): Promise<Ranking>;
  /** Passages by their hashes, with all of their articles; undefined for one that is not here. */
  passages(hashes: readonly string[]): Promise<(Passage | undefined)[]>;
  /** An article with its blocks, which a corpus that is kept elsewhere does not hold. */
  whole(document: Document): Promise<Document>;
  /** Articles whose names are like a text, best first. */
  findArticles(text: string, limit: number): Promise<Document[]>;
  /** The articles nearest to one, best first; few are near enough. */
  related(document: Document, limit: number): Promise<Document[]>;
  /** The spans of each place where words stand in an article. @param document with its blocks */
  findIn(document: Document, text: string): Promise<Span[][]>;
  /** Questions that the articles answer and that are like what was typed of one, best first. */
  suggestQuestions(text: string, limit: number): Promise<string[]>;
  /** See `groupQuestions`. */
  groupQuestions(questions: readonly string[], meantAlike: readonly Pair[]): Promise<number[]>;
  /** To be called once nobody asks it any more. */
  close(): void;
}

/**
 * Looks things up in one generation of a corpus, and names passages and articles by their places in it.
 * What it gives can cross threads.
 */
export interface PlaceSearcher {
  /** @param scorer a sentence model that has read the corpus; null to go by words alone */
  ask(question: string, options: AskOptions, scorer: SemanticScorer | null): Promise<FoundAnswer>;
  sources(text: string, limit: number, scorer: SemanticScorer | null): Promise<FoundSources>;
  /** @param hashes of passages; null is given for one that is not here */
  excerpts(
    question: string,
    hashes: readonly string[],
    reading: Reading,
    scorer: SemanticScorer | null,
  ): Promise<(FoundExcerpt | null)[]>;
  /** The places of articles whose names are like a text, best first. */
  findArticles(text: string, limit: number): Promise<number[]>;
  /** The places of the articles nearest to one, by its place, best first; few are near enough. */
  related(article: number, limit: number): Promise<number[]>;
  /** Where words stand in an article, by its place. */
  findIn(article: number, text: string): Promise<FoundPlace[]>;
  /** Questions that the articles answer and that are like what was typed of one, best first. */
  suggestQuestions(text: string, limit: number): Promise<string[]>;
  /** See `groupQuestions`. */
  groupQuestions(questions: readonly string[], meantAlike: readonly Pair[]): Promise<number[]>;
  /** To be called once nobody asks it any more. */
  close(): void;
}
