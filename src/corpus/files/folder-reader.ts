import { join } from "node:path";
import type { CorpusProblem, Document, Passage } from "../document.ts";
import {
  cannotBeRead,
  hasIdOf,
  isStillWritten,
  takesTooLong,
  takesTooMuchMemory,
} from "../problems.ts";
import type { FileStamp } from "./list-files.ts";
import { LARGEST_FILE_MEBIBYTES, MEBIBYTE, readBytes } from "./read-bytes.ts";
import type { SettledFile } from "./settle.ts";
import { TimeLimitError, withTimeLimit } from "./time-limit.ts";

/**
 * How long taking a file apart may take, in milliseconds: some fifty times what a plain article takes on
 * a slow machine, and enough for the largest.
 */
const TIME_LIMIT_MS = { least: 1_000, perMebibyte: 3_000 };
/** Files are taken for so long before others have their turn, in milliseconds. */
const SLICE_MS = 25;
/** So many files at the most: fewer than that are taken in the time. */
const MOST_AT_ONCE = 100;

/** What was read before, by the path of its file. */
export interface KnownFiles {
  /** The id of the article that the file held, if it is still the same file. */
  articleId(file: string, stamp: FileStamp): string | null;
  /** What was wrong with the file, if it is still the same file. */
  problem(file: string, stamp: FileStamp): CorpusProblem | null;
}

/** Called after each file. */
export type OnProgress = (done: number, total: number) => void;

/** How the files of a folder are read. */
export interface ReaderOptions<T> {
  readonly onProgress?: OnProgress;
  /** Called before each file that is read. */
  readonly onFile?: (file: string) => void;
  /** Takes an article apart, within limits of time. */
  readonly read: (file: string, bytes: Buffer) => T;
  /** None where the folder is read for the first time. */
  readonly known?: KnownFiles;
  /** Files that are not to be read, because they took all memory there was. */
  readonly barred?: ReadonlySet<string>;
}

/** An article of a folder: read, or known by its id, because its file is the same as before. */
export type LoadedArticle<T> = (T | { readonly knownId: string }) & {
  readonly file: string;
  readonly stamp: FileStamp;
};

/** A file that holds no article, with its stamp where reading it again would give the same. */
export interface LeftOut {
  readonly problem: CorpusProblem;
  readonly stamp: FileStamp | null;
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
  readonly #root: string;
  readonly #listed: readonly SettledFile[];
  readonly #options: ReaderOptions<T>;
  /** The file of each article so far, by the article's id. */
  readonly #files = new Map<string, string>();
  #done = 0;

  constructor(root: string, files: readonly SettledFile[], options: ReaderOptions<T>) {
    this.#root = root;
    this.#listed = files;
    this.#options = options;
  }

  get isDone(): boolean {
    return this.#done === this.#listed.length;
  }

  /** Takes files for a moment, or one file for as long as it may take. */
  takeSome(): void {
    const until = performance.now() + SLICE_MS;
    const end = this.#done + MOST_AT_ONCE;
    try {
      withTimeLimit(SLICE_MS + this.#longestLimit(), () => {
        do this.#takeNext();
        while (!this.isDone && this.#done < end && performance.now() < until);
      });
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
      const { file, stamp } = this.#listed[this.#done]!;
      this.#leaveOut(takesTooLong(file), stamp);
      this.#count();
    }
  }

  /** The limit of the largest of the files that may come, in milliseconds. */
  #longestLimit(): number {
    const next = this.#listed.slice(this.#done, this.#done + MOST_AT_ONCE);
    const largest = Math.max(...next.map(({ stamp }) => stamp?.[0] ?? 0));
    const mebibytes = Math.min(LARGEST_FILE_MEBIBYTES, largest / MEBIBYTE);
    return TIME_LIMIT_MS.least + TIME_LIMIT_MS.perMebibyte * mebibytes;
  }

  #takeNext(): void {
    const { file, stamp } = this.#listed[this.#done]!;
    if (stamp === null) this.#leaveOut(isStillWritten(file), null);
    else this.#take(file, stamp);
    this.#count();
  }

  #count(): void {
    this.#done++;
    this.#options.onProgress?.(this.#done, this.#listed.length);
  }

  #take(file: string, stamp: FileStamp): void {
    const { known, barred } = this.#options;
    const problem = barred?.has(file) ? takesTooMuchMemory(file) : known?.problem(file, stamp);
    const knownId = known?.articleId(file, stamp);
    if (problem) this.#leaveOut(problem, stamp);
    else if (knownId) this.#add(knownId, { file, stamp, knownId } as LoadedArticle<T>);
    else this.#readOne(file, stamp);
  }

  #readOne(file: string, stamp: FileStamp): void {
    this.#options.onFile?.(file);
    try {
      const read = this.#options.read(file, readBytes(join(this.#root, file)));
      this.#add(read.document.id, { ...read, file, stamp });
    } catch (error) {
      this.#leaveOut(cannotBeRead(file, error), stamp);
    }
  }

  #add(id: string, article: LoadedArticle<T>): void {
    const other = this.#files.get(id);
    if (other === undefined) {
      this.#files.set(id, article.file);
      this.articles.push(article);
    } else this.#leaveOut(hasIdOf(other, article.file, id), null);
  }

  #leaveOut(problem: CorpusProblem, stamp: FileStamp | null): void {
    this.leftOut.push({ problem, stamp });
  }
}
