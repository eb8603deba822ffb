import type { Document, Passage, Span } from "./corpus/document.ts";
import type { OnProgress } from "./corpus/files/folder-reader.ts";
import type { ReadUpload } from "./corpus/upload.ts";
import type { ArticleSource } from "./engine/article-source.ts";
import type { Engine } from "./engine/engine.ts";
import { inlineEngine } from "./engine/inline-engine.ts";
import type { HeldChange, RefreshOptions } from "./library/changes.ts";
import { CurrentSnapshot, type Refresh } from "./library/current-snapshot.ts";
import { folderSource } from "./library/folder-source.ts";
import { type ServerSnapshot, serverSnapshot } from "./library/server-snapshot.ts";
import { type Snapshot, takeSnapshot } from "./library/snapshot.ts";
import { type LibraryEvents, type SearchKind, UNHEARD } from "./library-events.ts";
import type { Answer } from "./search/answer.ts";
import type { AskOptions, Ranking, Reading } from "./search/find-answer.ts";
import type { PassageExcerpt } from "./search/find-excerpts.ts";
import type { Sources } from "./search/find-sources.ts";
import type { SemanticModel } from "./search/semantic-scorer.ts";

export type { Refresh } from "./library/current-snapshot.ts";

export interface LibraryOptions {
  /** Where moderators' articles lie, see `CorpusFolders`; they have none unless told. */
  readonly dataDir?: string | null;
  /** Reads the corpus in the background; until it has, questions are answered by words. None unless told. */
  readonly model?: SemanticModel | null;
  /** Reads the same folders; everything is done in this thread unless told. */
  readonly engine?: Engine;
  /** Hears of the library's work. */
  readonly events?: LibraryEvents | undefined;
}

type SourceOptions = Pick<LibraryOptions, "model" | "events">;

/** Articles, ready to be asked and read. */
export class Library {
  readonly #current: CurrentSnapshot;
  readonly #source: ArticleSource;
  readonly #events: LibraryEvents;

  private constructor(current: CurrentSnapshot, source: ArticleSource, events: LibraryEvents) {
    this.#current = current;
    this.#source = source;
    this.#events = events;
  }

  /** @throws UserError where the folder holds no article that loads */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const folders = { folder, dataDir: options.dataDir ?? null };
    return Library.over(folderSource(folders, options.engine ?? inlineEngine(folders)), options);
  }

  /** @throws UserError where the source has no article, or cannot be reached */
  static async over(source: ArticleSource, options: SourceOptions = {}): Promise<Library> {
    const { model = null, events = UNHEARD } = options;
    const load = (old: Snapshot | null, ...rest: [OnProgress, isTendedOnly?: boolean]) =>
      takeSnapshot(source.load(old, ...rest), old);
    const first = await load(null, () => {});
    return new Library(
      new CurrentSnapshot(first, { load, base: null, model, events }),
      source,
      events,
    );
  }

  /**
   * The articles that can be seen in one server: these, and once it is refreshed for the first time those of the
   * server's own. It is behind when these were refreshed, until it is refreshed itself. Where it has
   * some in a folder, they are searched by words alone.
   */
  forServer(server: string): ServerLibrary {
    const own = this.#source.ofServer(server);
    const { current, ...rest } = serverSnapshot(this.#current, own, this.#events);
    const library = new Library(current, this.#source, this.#events);
    return { library, hasOwn: () => current.isOwn, ...rest };
  }

  get snapshot(): Snapshot {
    return this.#current.value;
  }

  /** Null where none is set, or none reads these articles. */
  get model(): SemanticModel | null {
    return this.#current.model;
  }

  /** The change of the folder that the last refresh did not take over; null where it did. */
  get held(): HeldChange | null {
    return this.#current.held;
  }

  /** Settles once the sentence model has read the corpus, or could not. */
  async whenRead(): Promise<void> {
    await this.#current.whenRead();
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const { searcher, scorer } = this.snapshot;
    return this.#timed("answer", searcher.ask(question, options, scorer));
  }

  /** The passages that speak to a text, which may be long. */
  async sources(text: string, limit: number): Promise<Sources> {
    const { searcher, scorer } = this.snapshot;
    return this.#timed("sources", searcher.sources(text, limit, scorer));
  }

  /** How the passages that could answer are ranked. */
  async explain(question: string, options: AskOptions = {}): Promise<Ranking> {
    const { searcher, scorer } = this.snapshot;
    return searcher.rank(question, options, scorer);
  }

  /**
   * The pieces of some passages that speak to a question.
   *
   * @returns null for a passage that is no longer here, by its hash
   */
  async excerpts(
    question: string,
    hashes: readonly string[],
    reading: Reading = {},
  ): Promise<(PassageExcerpt | null)[]> {
    const { searcher, scorer } = this.snapshot;
    return this.#timed("excerpts", searcher.excerpts(question, hashes, reading, scorer));
  }

  /** @param hashes as in `Passage.hash`; undefined is given for a passage that is not here */
  passages(hashes: readonly string[]): Promise<(Passage | undefined)[]> {
    return this.snapshot.searcher.passages(hashes);
  }

  /** An article with its blocks, which `article` and what is found may lack. */
  whole(document: Document): Promise<Document> {
    return this.snapshot.searcher.whole(document);
  }

  /** @param id as in `Document.id` */
  article(id: string): Document | undefined {
    return this.snapshot.corpus.document(id);
  }

  /**
   * The bytes of an article's file, as they were when it was read.
   *
   * @throws UserError where the file was changed or removed since
   */
  fileOf(document: Document): Promise<Buffer> {
    return this.#source.fileOf(document, this.snapshot);
  }

  /** The servers that have articles of their own, by their ids. */
  serversWithFolders(): string[] {
    return this.#source.serversWithFolders();
  }

  /** Reads an uploaded file, which is none of the articles yet. @param name as it was uploaded: anything */
  readUpload(name: string, bytes: Uint8Array): Promise<ReadUpload> {
    return this.#source.readUpload(name, bytes);
  }

  /**
   * Articles whose id is, or whose title, publisher or tags hold, what was typed, best first: by
   * whole words, beginnings of words and near spellings. All articles, newest first, for no words.
   */
  findArticles(text: string, limit: number): Promise<Document[]> {
    return this.#timed("articles", this.snapshot.searcher.findArticles(text, limit));
  }

  /** Where words stand in an article: the spans of each place, in reading order. @param document whole */
  findIn(document: Document, words: string): Promise<Span[][]> {
    return this.#timed("within", this.snapshot.searcher.findIn(document, words));
  }

  /** The articles nearest to one by their words, best first; none where it is no longer here. */
  related(document: Document, limit: number): Promise<Document[]> {
    return this.#timed("related", this.snapshot.searcher.related(document, limit));
  }

  /**
   * Questions that the articles answer, as far as they say so themselves: their titles, their sections,
   * and the questions that they name. Each stands alone, on one line. Nobody is told what was typed.
   */
  suggestQuestions(text: string, limit: number): Promise<string[]> {
    return this.snapshot.searcher.suggestQuestions(text, limit);
  }

  /**
   * Which questions ask for the same, by words and, where a sentence model is set, by meaning.
   *
   * @param questions those first in the list stand for those alike that follow
   * @returns for each of them the place of the one that stands for it, which may be itself
   */
  async groupQuestions(questions: readonly string[]): Promise<number[]> {
    const meantAlike = (await this.model?.alike(questions)) ?? [];
    return this.snapshot.searcher.groupQuestions(questions, meantAlike);
  }

  /**
   * Reads what has changed of the folder. Whoever asks while a refresh runs shares that run, but for
   * those with a limit: each of them is a run of its own, after the one that runs. One that fails, or
   * that would leave nothing, changes nothing.
   *
   * @throws UserError where the folder holds no article that loads
   * @throws TooManyLost where it would lose more articles than it may
   */
  refresh(onProgress?: OnProgress, options?: RefreshOptions): Promise<Refresh> {
    return this.#current.refresh(onProgress, options);
  }

  /** Tells how long a search takes from now on. */
  async #timed<T>(kind: SearchKind, search: Promise<T>): Promise<T> {
    const start = performance.now();
    const found = await search;
    this.#events.searched(kind, performance.now() - start);
    return found;
  }
}

/** The articles that can be seen in one server, and what can be done with them. */
export interface ServerLibrary extends Omit<ServerSnapshot, "current"> {
  readonly library: Library;
  /** Whether it has anything besides what all servers share. */
  hasOwn(): boolean;
}
