import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { type ArticleFinder, ArticleNames } from "../search/find-articles.ts";
import { KnownQuestions, type QuestionSuggester } from "../search/suggest-questions.ts";

/** What is kept of articles from one generation to the next, so that each is indexed once. */
export class ArticleLists {
  readonly names = new ArticleNames();
  readonly questions = new KnownQuestions();
}

/** What the articles of one generation are called, and say that they answer. */
export class Names {
  readonly #corpus: PackedCorpus;
  readonly #lists: ArticleLists;
  #opened: OpenNames | null = null;

  /**
   * @param lists of this generation's articles and of those before and after it; null for one of its own, made
   * when it is first needed, so that nothing in it counts elsewhere, and nothing of elsewhere in it
   */
  constructor(corpus: PackedCorpus, lists: ArticleLists | null) {
    this.#corpus = corpus;
    this.#lists = lists ?? new ArticleLists();
    if (lists !== null) this.open();
  }

  open(): OpenNames {
    const { documents } = this.#corpus;
    this.#opened ??= {
      finder: this.#lists.names.finderOf(documents),
      suggester: this.#lists.questions.suggesterOf(documents),
    };
    return this.#opened;
  }

  close(): void {
    this.#opened?.finder.close();
    this.#opened?.suggester.close();
  }
}

interface OpenNames {
  readonly finder: ArticleFinder;
  readonly suggester: QuestionSuggester;
}
