import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus, CorpusProblem, Document, Passage } from "./corpus/document.ts";
import { fingerprintOf, type LoadOptions, loadCorpus } from "./corpus/load.ts";
import { ENGLISH } from "./english.ts";
import { UserError } from "./errors.ts";
import {
  type Answer,
  type AskOptions,
  answerQuestion,
  ask,
  rankPassages,
} from "./search/answer.ts";
import { type Excerpt, excerptOf } from "./search/excerpt.ts";
import type { Ranked } from "./search/rank.ts";
import { SearchIndex } from "./search/search-index.ts";
import { findSources, type Sources } from "./search/sources.ts";

/** Corpus and index as one: readers see either the old or the new one, never half. */
export interface Snapshot {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
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
  readonly #listeners = new Set<OnProgress>();
  #snapshot: Snapshot;
  #refreshing: Promise<Refresh> | null = null;

  private constructor(folder: string, snapshot: Snapshot) {
    this.#folder = folder;
    this.#snapshot = snapshot;
  }

  /** @throws UserError where the folder holds no article that loads */
  static async open(folder: string): Promise<Library> {
    return new Library(folder, await loadSnapshot(folder));
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  ask(question: string, options: AskOptions = {}): Answer {
    return answerQuestion(this.#snapshot.index, question, options);
  }

  /** The passages that speak to a text, which may be long. */
  sources(text: string, limit: number): Sources {
    return findSources(this.#snapshot.index, text, limit);
  }

  /** How the passages that could answer are ranked, best first. */
  explain(question: string, { article }: Pick<AskOptions, "article"> = {}): readonly Ranked[] {
    const { index } = this.#snapshot;
    return rankPassages(index, ask(index, question), article);
  }

  /** The piece of a passage that speaks to a question. */
  excerpt(passage: Passage, question: string): Excerpt {
    return excerptOf(ask(this.#snapshot.index, question), passage);
  }

  /** @param hash as in `Passage.hash` */
  passage(hash: string): Passage | undefined {
    return this.#snapshot.index.passage(hash);
  }

  /** @param id as in `Document.id` */
  article(id: string): Document | undefined {
    return this.#snapshot.corpus.documents.find((document) => document.id === id);
  }

  /** In reading order. */
  passagesOf(document: Document): readonly Passage[] {
    return this.#snapshot.corpus.passages.filter((passage) => passage.document === document);
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
    return this.#snapshot.index.findArticles(text).slice(0, limit);
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
    return {
      ...compare(before, snapshot.corpus.documents),
      problems: snapshot.corpus.problems,
      snapshot,
    };
  }
}

async function loadSnapshot(folder: string, onProgress?: OnProgress): Promise<Snapshot> {
  const start = performance.now();
  const corpus = await loadCorpus(folder, onProgress && { onProgress });
  const index = await SearchIndex.of(corpus, ENGLISH);
  return { corpus, index, loadedAt: new Date(), tookMs: performance.now() - start };
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
