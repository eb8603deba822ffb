import type { CorpusProblem, Document, Passage } from "../document.ts";
import {
  cannotBeRead,
  hasIdOf,
  isStillWritten,
  type Overuse,
  takesTooLong,
  takesTooMuch,
} from "../problems.ts";
import {
  isReadInSteps,
  readDocument,
  readDocumentInSteps,
  type SidecarOptions,
} from "../read-document.ts";
import { limitOf } from "./file-limits.ts";
import { readBytes } from "./read-bytes.ts";
import type { ArticleStamp, SettledFile } from "./settle.ts";
import { readSidecars } from "./sidecars.ts";
import { TimeLimitError, withinTime, withTimeLimit } from "./time-limit.ts";

/** Files are taken for so long before others have their turn, in milliseconds. */
const SLICE_MS = 25;
/** So many files at the most: fewer than that are taken in the time. */
const MOST_AT_ONCE = 100;

/** What was read before, by the path of its file. */
export interface KnownFiles {
  /** The id of the article that the file held, if it is still the same file. */
  articleId(file: string, stamp: ArticleStamp): string | null;
  /** What was wrong with the file, if it is still the same file. */
  problem(file: string, stamp: ArticleStamp): CorpusProblem | null;
  /** What was wrong with the sidecars of an article that is known. */
  sidecarProblems(file: string): readonly CorpusProblem[];
}

/** Called after each file. */
export type OnProgress = (done: number, total: number) => void;

/** How the files of a folder are read. */
export interface ReaderOptions<T> {
  readonly onProgress?: OnProgress;
  /** Called before each file that is read. */
  readonly onFile?: (file: string) => void;
  /** Takes an article apart, within limits of time. */
  readonly takeApart: (document: Document) => T;
  /** None where the folder is read for the first time. */
  readonly known?: KnownFiles;
  /** Files that are not to be read, because of what they took of all there was. */
  readonly barred?: ReadonlyMap<string, Overuse>;
}

/** An article of a folder: read, or known by its id, because its file is the same as before. */
export type LoadedArticle<T> = (T | { readonly knownId: string }) & {
  readonly file: string;
  readonly stamp: ArticleStamp;
};

/** A file that was not used, with its stamp where reading it again would give the same. */
export interface LeftOut {
  readonly problem: CorpusProblem;
  readonly stamp: ArticleStamp | null;
  /** For a sidecar: the file of its article, which was read without it. */
  readonly sidecarOf?: string;
}

/** What every reader of a folder gives of a file. */
export interface ReadArticle {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** Collects the articles of a folder, some files at a time. */
export class FolderReader<T extends ReadArticle> {
  readonly articles: LoadedArticle<T>[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #listed: readonly SettledFile[];
  readonly #options: ReaderOptions<T>;
  /** The file of each article so far, by the article's id. */
  readonly #files = new Map<string, string>();
  #done = 0;

  constructor(files: readonly SettledFile[], options: ReaderOptions<T>) {
    this.#listed = files;
    this.#options = options;
  }

  get isDone(): boolean {
    return this.#done === this.#listed.length;
  }

  /** Takes files for a moment, or one file for as long as it may take. */
  async takeSome(): Promise<void> {
    if (this.#takeKnown()) return;
    if (isReadInSteps(this.#next.file)) await this.#takeInSteps();
    else this.#takeTexts();
  }

  get #next(): SettledFile {
    return this.#listed[this.#done]!;
  }

  /** Takes files that need not be read, most of which follow one another. @returns whether there was one */
  #takeKnown(): boolean {
    const before = this.#done;
    const until = performance.now() + SLICE_MS;
    while (!this.isDone && this.#takeUnread(this.#next.file, this.#next.stamp)) {
      this.#count();
      if (performance.now() > until) break;
    }
    return this.#done > before;
  }

  #takeTexts(): void {
    const until = performance.now() + SLICE_MS;
    const end = this.#done + MOST_AT_ONCE;
    try {
      withTimeLimit(SLICE_MS + this.#longestLimit(), () => {
        do this.#takeText();
        while (
          !this.isDone &&
          this.#done < end &&
          !isReadInSteps(this.#next.file) &&
          performance.now() < until
        );
      });
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
      this.#leaveOut(takesTooLong(this.#next.file), this.#next.stamp);
      this.#count();
    }
  }

  /** The limit of the largest of the texts that may come, in milliseconds. */
  #longestLimit(): number {
    const next = this.#listed
      .slice(this.#done, this.#done + MOST_AT_ONCE)
      .filter(({ file }) => !isReadInSteps(file));
    return Math.max(...next.map(limitOfFile));
  }

  #takeText(): void {
    const { file, stamp } = this.#next;
    if (!this.#takeUnread(file, stamp)) {
      try {
        const bytes = this.#open();
        this.#addRead(this.#options.takeApart(readDocument(file, bytes, this.#readSidecars())));
      } catch (error) {
        this.#leaveOut(cannotBeRead(file, error), stamp);
      }
    }
    this.#count();
  }

  async #takeInSteps(): Promise<void> {
    const { file, stamp } = this.#next;
    const limit = limitOfFile(this.#next);
    if (!this.#takeUnread(file, stamp)) {
      try {
        const bytes = this.#open();
        const options = withTimeLimit(limit, () => this.#readSidecars());
        const read = (signal: AbortSignal) => readDocumentInSteps(file, bytes, signal, options);
        const document = await withinTime(limit, read);
        this.#addRead(withTimeLimit(limit, () => this.#options.takeApart(document)));
      } catch (error) {
        const isLate = error instanceof TimeLimitError;
        this.#leaveOut(isLate ? takesTooLong(file) : cannotBeRead(file, error), stamp);
      }
    }
    this.#count();
  }

  #count(): void {
    this.#done++;
    this.#options.onProgress?.(this.#done, this.#listed.length);
  }

  /** Takes a file by what is known of it. @returns whether it need not be read */
  #takeUnread(file: string, stamp: ArticleStamp | null): boolean {
    if (stamp === null) {
      this.#leaveOut(isStillWritten(file), null);
      return true;
    }
    const { known, barred } = this.#options;
    const overuse = barred?.get(file);
    const problem = overuse ? takesTooMuch(file, overuse) : known?.problem(file, stamp);
    const knownId = known?.articleId(file, stamp);
    if (problem) this.#leaveOut(problem, stamp);
    else if (knownId) {
      this.#add(knownId, { file, stamp, knownId } as LoadedArticle<T>);
      for (const each of known!.sidecarProblems(file)) this.#leaveOutSidecar(each);
    }
    return Boolean(problem || knownId);
  }

  #open(): Buffer {
    const { file, path } = this.#next;
    this.#options.onFile?.(file);
    return readBytes(path);
  }

  #readSidecars(): SidecarOptions {
    const { sidecars, problems } = readSidecars(this.#next.sidecars);
    for (const problem of problems) this.#leaveOutSidecar(problem);
    const onMisfit: SidecarOptions["onMisfit"] = ({ file }, error) =>
      this.#leaveOutSidecar(cannotBeRead(file, error));
    return { sidecars, onMisfit };
  }

  #leaveOutSidecar(problem: CorpusProblem): void {
    this.leftOut.push({ problem, stamp: null, sidecarOf: this.#next.file });
  }

  #addRead(read: T): void {
    const { file, stamp } = this.#next;
    this.#add(read.document.id, { ...read, file, stamp: stamp! });
  }

  #add(id: string, article: LoadedArticle<T>): void {
    const other = this.#files.get(id);
    if (other === undefined) {
      this.#files.set(id, article.file);
      this.articles.push(article);
    } else this.#leaveOut(hasIdOf(other, article.file, id), null);
  }

  #leaveOut(problem: CorpusProblem, stamp: ArticleStamp | null): void {
    this.leftOut.push({ problem, stamp });
  }
}

const limitOfFile = ({ file, stamp }: SettledFile): number => limitOf(file, stamp?.[0] ?? 0);
