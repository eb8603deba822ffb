import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus, CorpusProblem, Document, Passage } from "./corpus/document.ts";
import { type LoadOptions, loadCorpus } from "./corpus/load.ts";
import { fingerprintOf } from "./corpus/read-document.ts";
import { UserError } from "./errors.ts";
import {
  type Answer,
  type AskOptions,
  answerQuestion,
  excerptPassages,
  type PassageExcerpt,
  type Ranking,
  rankPassages,
} from "./search/answer.ts";
import { articleFinder, type FindArticles } from "./search/find-articles.ts";
import { findSources, type Sources } from "./search/find-sources.ts";
import { buildIndex } from "./search/index/build-index.ts";
import type { SearchIndex } from "./search/index/search-index.ts";
import { ENGLISH } from "./search/query/english/english.ts";
import { type SemanticModel, type SemanticScorer, textsOf } from "./search/semantic-scorer.ts";

/** Corpus and index as one: readers see either the old or the new one, never half. */
export interface Snapshot {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly findArticles: FindArticles;
  /** Null as long as no sentence model has read the corpus. */
  readonly scorer: SemanticScorer | null;
  readonly loadedAt: Date;
  /** How long loading and indexing took, in milliseconds. */
  readonly tookMs: number;
}

/** What a refresh changed. */
export interface Refresh {
  readonly added: readonly Document[];
  readonly changed: readonly Document[];
  readonly removed: readonly Document[];
  readonly problems: readonly CorpusProblem[];
  readonly snapshot: Snapshot;
}

export type OnProgress = NonNullable<LoadOptions["onProgress"]>;

/** The articles of a folder, ready to be asked and read. */
export class Library {
  readonly #folder: string;
  /** Null where none is set. */
  readonly model: SemanticModel | null;
  readonly #listeners = new Set<OnProgress>();
  #snapshot: Snapshot;
  #refreshing: Promise<Refresh> | null = null;
  #reading: Promise<void> = Promise.resolve();

  private constructor(folder: string, model: SemanticModel | null, snapshot: Snapshot) {
    this.#folder = folder;
    this.model = model;
    this.#snapshot = snapshot;
  }

  /**
   * @param model reads the corpus in the background; until it has, questions are answered by words
   * @throws UserError where the folder holds no article that loads
   */
  static async open(folder: string, model: SemanticModel | null = null): Promise<Library> {
    const library = new Library(folder, model, await loadSnapshot(folder));
    library.#read();
    return library;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Settles once the sentence model has read the corpus, or could not. */
  async whenRead(): Promise<void> {
    await this.#reading;
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const { index, scorer } = this.#snapshot;
    return answerQuestion(index, question, options, scorer);
  }

  /** The passages that speak to a text, which may be long. */
  async sources(text: string, limit: number): Promise<Sources> {
    const { index, scorer } = this.#snapshot;
    return findSources(index, text, limit, scorer);
  }

  /** How the passages that could answer are ranked. */
  async explain(question: string, { article }: Pick<AskOptions, "article"> = {}): Promise<Ranking> {
    const { index, scorer } = this.#snapshot;
    return rankPassages(index, question, article, scorer);
  }

  /**
   * The pieces of some passages that speak to a question.
   *
   * @returns null for a passage that is no longer here, by its hash
   */
  async excerpts(question: string, hashes: readonly string[]): Promise<(PassageExcerpt | null)[]> {
    const { index, scorer } = this.#snapshot;
    return excerptPassages(index, question, hashes, scorer);
  }

  /** @param hash as in `Passage.hash` */
  passage(hash: string): Passage | undefined {
    return this.#snapshot.index.byHash(hash)?.passage;
  }

  /** @param id as in `Document.id` */
  article(id: string): Document | undefined {
    return this.#snapshot.corpus.documents.find((document) => document.id === id);
  }

  /**
   * The bytes of an article's file, as they were when it was read.
   *
   * @throws UserError where the file was changed or removed since
   */
  async fileOf({ file, fingerprint }: Document): Promise<Buffer> {
    const bytes = await readFile(join(this.#folder, file)).catch((cause: unknown) => {
      throw new UserError("The file of that article is no longer there.", { cause });
    });
    if (fingerprintOf(bytes) === fingerprint) return bytes;
    throw new UserError("The file of that article has changed. It is read again with a refresh.");
  }

  /**
   * Articles whose id is, or whose title, publisher or tags hold, what was typed, best first: by
   * whole words, beginnings of words and near spellings. All articles, newest first, for no words.
   */
  findArticles(text: string, limit: number): readonly Document[] {
    return this.#snapshot.findArticles(text).slice(0, limit);
  }

  /**
   * Reads the folder again. Whoever asks while a refresh runs shares that run. One that fails, or
   * that would leave nothing, changes nothing.
   *
   * @throws UserError where the folder holds no article that loads
   */
  async refresh(onProgress?: OnProgress): Promise<Refresh> {
    if (onProgress) this.#listeners.add(onProgress);
    this.#refreshing ??= this.#reload().finally(() => {
      this.#refreshing = null;
      this.#listeners.clear();
    });
    return this.#refreshing;
  }

  async #reload(): Promise<Refresh> {
    const before = this.#snapshot.corpus.documents;
    const snapshot = await loadSnapshot(this.#folder, (done, total) => {
      for (const listener of this.#listeners) listener(done, total);
    });
    this.#snapshot = snapshot;
    this.#read();
    return {
      ...compare(before, snapshot.corpus.documents),
      problems: snapshot.corpus.problems,
      snapshot,
    };
  }

  /** Lets the model read the snapshot, which gains a scorer then, unless another snapshot came meanwhile. */
  #read(): void {
    const { model } = this;
    if (!model) return;
    const snapshot = this.#snapshot;
    this.#reading = model.read(textsOf(snapshot.corpus)).then((scorer) => {
      if (scorer && this.#snapshot === snapshot) this.#snapshot = { ...snapshot, scorer };
    });
  }
}

async function loadSnapshot(folder: string, onProgress?: OnProgress): Promise<Snapshot> {
  const start = performance.now();
  const corpus = await loadCorpus(folder, onProgress && { onProgress });
  const index = await buildIndex(corpus, ENGLISH);
  const findArticles = articleFinder(corpus.documents);
  const tookMs = performance.now() - start;
  return { corpus, index, findArticles, scorer: null, loadedAt: new Date(), tookMs };
}

function compare(before: readonly Document[], after: readonly Document[]) {
  const fingerprints = new Map(before.map((document) => [document.id, document.fingerprint]));
  const kept = new Set(after.map((document) => document.id));
  return {
    added: after.filter(({ id }) => !fingerprints.has(id)),
    changed: after.filter(({ id, fingerprint }) => {
      const old = fingerprints.get(id);
      return old !== undefined && old !== fingerprint;
    }),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}
