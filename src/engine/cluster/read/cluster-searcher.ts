import { Budget } from "../../../cluster/budget.ts";
import { getRecords } from "../../../cluster/records.ts";
import type { Block, Document, Passage, Span } from "../../../corpus/document.ts";
import { UserError } from "../../../errors.ts";
import { type Answer, unpackAnswer } from "../../../search/answer.ts";
import {
  type AskOptions,
  findAnswer,
  type Ranking,
  rankPassages,
} from "../../../search/find-answer.ts";
import { findExcerpts, unpackExcerpt } from "../../../search/find-excerpts.ts";
import { findInArticle, unpackPlaces } from "../../../search/find-in-article.ts";
import { findSources, type Sources, unpackSources } from "../../../search/find-sources.ts";
import { groupQuestions, type Pair } from "../../../search/group-questions.ts";
import type { KeptScorer } from "../../../search/kept-vectors.ts";
import type { SemanticScorer } from "../../../search/semantic-scorer.ts";
import { wording } from "../../../words/wording.ts";
import { type ArticleLists, Names } from "../../article-lists.ts";
import type { Searcher } from "../../searcher.ts";
import type { TextRecord } from "../records/article-record.ts";
import type { ArticleStems } from "../records/article-stems.ts";
import { CandidateScorer } from "./candidate-scorer.ts";
import type { ClusterGeneration } from "./cluster-generation.ts";
import { ClusterPassages } from "./cluster-passages.ts";
import { findRelated, type Reach } from "./related-articles.ts";

/** What is read of an article that is opened. */
type Opened = Pick<TextRecord, "blocks" | keyof ArticleStems>;
const OPENED = "blocks,stems,counts,total";

/** What opened articles are about, so that nobody asks for it a second time. */
const stemsOf = new WeakMap<Document, ArticleStems>();

/** How a cluster is asked for answers. */
interface AnswerReach extends Reach {
  /** A sentence model that scores passages by the vectors that are kept with them; null for none. */
  readonly scorer: KeptScorer | null;
}

/** Looks things up in a generation whose passages are in a cluster. It knows itself which sentence model to ask. */
export class ClusterSearcher implements Searcher {
  readonly #reach: AnswerReach;
  readonly #generation: ClusterGeneration;
  readonly #names: Names;

  /** @param lists as in `Names` */
  constructor(reach: AnswerReach, generation: ClusterGeneration, lists: ArticleLists | null) {
    this.#reach = reach;
    this.#generation = generation;
    this.#names = new Names(generation.corpus, lists);
  }

  async ask(question: string, options: AskOptions): Promise<Answer> {
    const { passages, scorer } = this.#begin();
    const found = await findAnswer(passages, question, options, scorer);
    const { documents } = this.#generation.corpus;
    return unpackAnswer(found, { documents, passage: (place) => passages.passage(place) });
  }

  async sources(text: string, limit: number): Promise<Sources> {
    const { passages, scorer } = this.#begin();
    return unpackSources(await findSources(passages, text, limit, scorer), passages);
  }

  async excerpts(...[question, hashes, reading]: Parameters<Searcher["excerpts"]>) {
    const { passages, scorer } = this.#begin();
    const found = await findExcerpts(passages, question, hashes, reading, scorer);
    return found.map((each) => each && unpackExcerpt(each, passages));
  }

  rank(question: string, options: AskOptions): Promise<Ranking> {
    const { passages, scorer } = this.#begin();
    return rankPassages(passages, question, options, scorer);
  }

  async passages(hashes: readonly string[]): Promise<(Passage | undefined)[]> {
    const { corpus } = this.#generation;
    const source = this.#passages();
    const places = hashes.map((hash) => corpus.passageIndex(hash));
    const here = places.filter((place) => place !== undefined);
    const articles = [...new Set(here.map((place) => corpus.articleOf(place)))];
    const [wholes] = await Promise.all([this.#wholes(articles), source.fetch(here)]);
    return places.map((place) => {
      if (place === undefined) return undefined;
      const document = wholes.get(corpus.articleOf(place))!;
      return source.passage(place, document);
    });
  }

  async whole(document: Document): Promise<Document> {
    if (document.blocks.length > 0) return document;
    const article = this.#generation.corpus.articleIndex(document.id);
    const wholes = article === undefined ? null : await this.#wholes([article]);
    const whole = wholes?.get(article!);
    if (!whole) throw new UserError(wording("cluster.gone"));
    return whole;
  }

  async findArticles(text: string, limit: number): Promise<Document[]> {
    const { documents } = this.#generation.corpus;
    return this.#names
      .open()
      .finder.find(text)
      .slice(0, limit)
      .map((article) => documents[article]!);
  }

  async related(document: Document, limit: number): Promise<Document[]> {
    const { documents } = this.#generation.corpus;
    const article = this.#generation.corpus.articleIndex(document.id);
    if (article === undefined) return [];
    const stems = stemsOf.get(document) ?? (await this.#opened([article]))[0]!;
    const found = await findRelated(this.#reach, this.#generation, article, stems, limit);
    return found.map((each) => documents[each]!);
  }

  async findIn(document: Document, text: string): Promise<Span[][]> {
    const whole = await this.whole(document);
    return unpackPlaces(findInArticle(whole.blocks, text, whole.language), whole);
  }

  async suggestQuestions(text: string, limit: number): Promise<string[]> {
    return this.#names.open().suggester.suggest(text, limit);
  }

  async groupQuestions(questions: readonly string[], meantAlike: readonly Pair[]) {
    return groupQuestions(this.#generation.statistics, questions, meantAlike);
  }

  close(): void {
    this.#names.close();
  }

  /** What one answer is made of. */
  #begin(): { passages: ClusterPassages; scorer: SemanticScorer | null } {
    const { scorer } = this.#reach;
    const passages = this.#passages(scorer !== null);
    return { passages, scorer: scorer && new CandidateScorer(scorer, passages) };
  }

  /** Those of one answer, which share its time. @param withVectors as in `ClusterPassages` */
  #passages(withVectors = false): ClusterPassages {
    const { connection, limits } = this.#reach;
    return new ClusterPassages(connection, this.#generation, new Budget(limits), withVectors);
  }

  /** Articles with their blocks. @param articles by their places in the corpus, as are those given back */
  async #wholes(articles: readonly number[]): Promise<Map<number, Document>> {
    const { documents } = this.#generation.corpus;
    const opened = await this.#opened(articles);
    return new Map(
      articles.map((article, i) => [article, wholeOf(documents[article]!, opened[i]!)]),
    );
  }

  async #opened(articles: readonly number[]): Promise<Opened[]> {
    const { keys, set } = this.#generation;
    const wanted = articles.map((article) => keys[article]!);
    const { connection, limits } = this.#reach;
    const budget = new Budget(limits);
    const texts = await getRecords<Opened>(connection, set.texts, wanted, budget, OPENED);
    if (texts.every((text) => text !== undefined)) return texts;
    throw new UserError(wording("cluster.gone"));
  }
}

function wholeOf(document: Document, { blocks, ...stems }: Opened): Document {
  const whole = { ...document, blocks: JSON.parse(blocks) as Block[] };
  stemsOf.set(whole, stems);
  return whole;
}
