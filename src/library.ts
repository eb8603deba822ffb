import { readFile } from "node:fs/promises";
import type { CorpusProblem, Document, Passage } from "./corpus/document.ts";
import type { OnProgress } from "./corpus/files/folder-reader.ts";
import { type CorpusFolders, pathOfArticle } from "./corpus/folders.ts";
import { hashOf } from "./corpus/read-document.ts";
import type { ReadUpload } from "./corpus/upload.ts";
import type { Engine } from "./engine/engine.ts";
import { inlineEngine } from "./engine/inline-engine.ts";
import { indexOf } from "./engine/searcher.ts";
import { UserError } from "./errors.ts";
import {
  beyondLimit,
  type Changes,
  compareArticles,
  type HeldChange,
  type LossLimit,
  type RefreshOptions,
  TooManyLost,
} from "./library/changes.ts";
import { loadSnapshot, type Snapshot } from "./library/snapshot.ts";
import {
  type LibraryEvents,
  type RefreshResult,
  type SearchKind,
  UNHEARD,
} from "./library-events.ts";
import { type Answer, unpackAnswer } from "./search/answer.ts";
import { type AskOptions, type Ranking, type Reading, rankPassages } from "./search/find-answer.ts";
import { type PassageExcerpt, unpackExcerpt } from "./search/find-excerpts.ts";
import { type Sources, unpackSources } from "./search/find-sources.ts";
import { type SemanticModel, textsOf } from "./search/semantic-scorer.ts";
import { wording } from "./words/wording.ts";

/** What a refresh changed. */
export interface Refresh extends Changes {
  readonly problems: readonly CorpusProblem[];
  readonly snapshot: Snapshot;
}

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

interface Opened extends Required<Omit<LibraryOptions, "dataDir">> {
  readonly folders: CorpusFolders;
}

/** The articles of a folder, ready to be asked and read. */
export class Library {
  readonly #folders: CorpusFolders;
  readonly #engine: Engine;
  readonly #events: LibraryEvents;
  /** Null where none is set. */
  readonly model: SemanticModel | null;
  readonly #listeners = new Set<OnProgress>();
  #snapshot: Snapshot;
  #refreshing: Promise<Refresh> | null = null;
  /** Whether the refresh that runs has no limit. */
  #isUnlimited = false;
  #held: HeldChange | null = null;
  #reading: Promise<void> = Promise.resolve();

  private constructor(snapshot: Snapshot, { folders, model, engine, events }: Opened) {
    this.#snapshot = snapshot;
    this.#folders = folders;
    this.#engine = engine;
    this.#events = events;
    this.model = model;
  }

  /** @throws UserError where the folder holds no article that loads */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const folders = { folder, dataDir: options.dataDir ?? null };
    const { model = null, engine = inlineEngine(folders), events = UNHEARD } = options;
    const snapshot = await loadSnapshot(engine, null, () => {});
    const library = new Library(snapshot, { folders, model, engine, events });
    library.#read();
    return library;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** The change of the folder that the last refresh did not take over; null where it did. */
  get held(): HeldChange | null {
    return this.#held;
  }

  /** Settles once the sentence model has read the corpus, or could not. */
  async whenRead(): Promise<void> {
    await this.#reading;
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const { corpus, searcher, scorer } = this.#snapshot;
    const asked = searcher.ask(question, options, scorer);
    return unpackAnswer(await this.#timed("answer", asked), corpus);
  }

  /** The passages that speak to a text, which may be long. */
  async sources(text: string, limit: number): Promise<Sources> {
    const { corpus, searcher, scorer } = this.#snapshot;
    const asked = searcher.sources(text, limit, scorer);
    return unpackSources(await this.#timed("sources", asked), corpus);
  }

  /** How the passages that could answer are ranked. */
  async explain(question: string, options: AskOptions = {}): Promise<Ranking> {
    const { corpus, generation, scorer } = this.#snapshot;
    return rankPassages(indexOf(generation, corpus), question, options, scorer);
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
    const { corpus, searcher, scorer } = this.#snapshot;
    const asked = searcher.excerpts(question, hashes, reading, scorer);
    const found = await this.#timed("excerpts", asked);
    return found.map((each) => each && unpackExcerpt(each, corpus));
  }

  /** @param hash as in `Passage.hash` */
  passage(hash: string): Passage | undefined {
    const { corpus } = this.#snapshot;
    const passageIndex = corpus.passageIndex(hash);
    return passageIndex === undefined ? undefined : corpus.passage(passageIndex);
  }

  /** @param id as in `Document.id` */
  article(id: string): Document | undefined {
    return this.#snapshot.corpus.document(id);
  }

  /**
   * The bytes of an article's file, as they were when it was read.
   *
   * @throws UserError where the file was changed or removed since
   */
  async fileOf({ file, fileHash }: Document): Promise<Buffer> {
    const bytes = await readFile(pathOfArticle(this.#folders, file)).catch((cause: unknown) => {
      throw new UserError(wording("errors.fileIsGone"), { cause });
    });
    if (hashOf(bytes) === fileHash) return bytes;
    throw new UserError(wording("errors.fileHasChanged"));
  }

  /** Reads an uploaded file, which is none of the articles yet. @param name as it was uploaded: anything */
  readUpload(name: string, bytes: Uint8Array): Promise<ReadUpload> {
    return this.#engine.readUpload(name, bytes);
  }

  /**
   * Articles whose id is, or whose title, publisher or tags hold, what was typed, best first: by
   * whole words, beginnings of words and near spellings. All articles, newest first, for no words.
   */
  async findArticles(text: string, limit: number): Promise<Document[]> {
    const { corpus, searcher } = this.#snapshot;
    const found = await this.#timed("articles", searcher.findArticles(text, limit));
    return found.map((article) => corpus.documents[article]!);
  }

  /** The articles nearest to one by their words, best first; none where it is no longer here. */
  async related({ id }: Document, limit: number): Promise<Document[]> {
    const { corpus, searcher } = this.#snapshot;
    const article = corpus.articleIndex(id);
    if (article === undefined) return [];
    const found = await this.#timed("related", searcher.related(article, limit));
    return found.map((each) => corpus.documents[each]!);
  }

  /**
   * Questions that the articles answer, as far as they say so themselves: their titles, their sections,
   * and the questions that they name. Each stands alone, on one line. Nobody is told what was typed.
   */
  suggestQuestions(text: string, limit: number): Promise<string[]> {
    return this.#snapshot.searcher.suggestQuestions(text, limit);
  }

  /**
   * Which questions ask for the same, by words and, where a sentence model is set, by meaning.
   *
   * @param questions those first in the list stand for those alike that follow
   * @returns for each of them the place of the one that stands for it, which may be itself
   */
  async groupQuestions(questions: readonly string[]): Promise<number[]> {
    const meantAlike = (await this.model?.alike(questions)) ?? [];
    return this.#snapshot.searcher.groupQuestions(questions, meantAlike);
  }

  /**
   * Reads what has changed of the folder. Whoever asks while a refresh runs shares that run, but for
   * those with a limit: each of them is a run of its own, after the one that runs. One that fails, or
   * that would leave nothing, changes nothing.
   *
   * @throws UserError where the folder holds no article that loads
   * @throws TooManyLost where it would lose more articles than it may
   */
  async refresh(onProgress?: OnProgress, { mayLose }: RefreshOptions = {}): Promise<Refresh> {
    while (this.#refreshing && !(this.#isUnlimited && mayLose === undefined)) {
      await this.#refreshing.catch(() => {}); // told to those who asked for it
    }
    if (onProgress) this.#listeners.add(onProgress);
    this.#isUnlimited = mayLose === undefined;
    this.#refreshing ??= this.#reload(mayLose).finally(() => {
      this.#refreshing = null;
      this.#listeners.clear();
    });
    return this.#refreshing;
  }

  /** Tells how long a search takes from now on. */
  async #timed<T>(kind: SearchKind, search: Promise<T>): Promise<T> {
    const start = performance.now();
    const found = await search;
    this.#events.searched(kind, performance.now() - start);
    return found;
  }

  async #reload(mayLose: LossLimit | undefined): Promise<Refresh> {
    const start = performance.now();
    const tell = (result: RefreshResult) =>
      this.#events.refreshed(result, performance.now() - start);
    try {
      const refresh = await this.#rebuild(mayLose);
      const { added, changed, removed } = refresh;
      tell(added.length + changed.length + removed.length > 0 ? "changed" : "unchanged");
      return refresh;
    } catch (error) {
      tell("failed");
      throw error;
    }
  }

  async #rebuild(mayLose: LossLimit | undefined): Promise<Refresh> {
    const old = this.#snapshot;
    const snapshot = await loadSnapshot(this.#engine, old, (done, total) => {
      for (const listener of this.#listeners) listener(done, total);
    });
    const { documents } = old.corpus;
    const changes = compareArticles(documents, snapshot.corpus.documents);
    this.#held = mayLose ? beyondLimit(changes, documents.length, mayLose) : null;
    if (this.#held) {
      snapshot.searcher.close();
      throw new TooManyLost(this.#held);
    }
    this.#adopt(snapshot);
    return { ...changes, problems: snapshot.problems, snapshot: this.#snapshot };
  }

  /** A snapshot of the same generation keeps its scorer, which may have come meanwhile. */
  #adopt(snapshot: Snapshot): void {
    const { searcher, scorer } = this.#snapshot;
    if (searcher === snapshot.searcher) {
      this.#snapshot = { ...snapshot, scorer };
      return;
    }
    this.#snapshot = snapshot;
    searcher.close();
    this.#read();
  }

  /** Lets the model read the snapshot, which gains a scorer then, unless another snapshot came meanwhile. */
  #read(): void {
    const { model } = this;
    if (!model) return;
    const snapshot = this.#snapshot;
    this.#reading = model.read(textsOf(snapshot.corpus.passages())).then((scorer) => {
      const isCurrent = this.#snapshot.searcher === snapshot.searcher;
      if (scorer && isCurrent) this.#snapshot = { ...this.#snapshot, scorer };
    });
  }
}
