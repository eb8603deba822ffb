import { readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../errors.ts";
import {
  type Block,
  type Corpus,
  type CorpusProblem,
  compareNewestFirst,
  type Document,
  isArticleText,
  type Passage,
} from "./document.ts";
import { folderProblem, HOW_TO_ADD, unusableFolder } from "./folder.ts";
import { type FileStamp, isOfOtherFormat, type Listing, listFiles, stampOf } from "./list-files.ts";
import { divideIntoPassages } from "./passage.ts";
import {
  cannotBeRead,
  HOW_TO_CONVERT,
  hasIdOf,
  holdsNoText,
  isStillWritten,
  takesTooLong,
  takesTooMuchMemory,
} from "./problems.ts";
import { decodeText } from "./read/decode.ts";
import { ReadError } from "./read/read-error.ts";
import { readDocument } from "./read-document.ts";
import { checkSynonyms, SYNONYMS_FILE } from "./synonyms-file.ts";
import { TimeLimitError, withTimeLimit } from "./time-limit.ts";
import { startSlice, yieldToEventLoop } from "./yield-to-event-loop.ts";

const MEBIBYTE = 1024 ** 2;
/** No article is larger than this; a larger file is something else, and would hold up a refresh. */
const LARGEST_FILE_MEBIBYTES = 5;
/**
 * How long taking a file apart may take, in milliseconds: some fifty times what a plain article takes on
 * a slow machine, and enough for the largest.
 */
const TIME_LIMIT_MS = { least: 1_000, perMebibyte: 3_000 };
/** A file that is written to for longer than this is left as it was, in milliseconds. */
const LONGEST_WRITING_MS = 10_000;
/** How often a file that is written to is looked at, in milliseconds. */
const LOOK_AGAIN_MS = 100;

/** What was read before, by the path of its file. */
export interface KnownFiles {
  /** The id of the article that the file held, if it is still the same file. */
  articleId(file: string, stamp: FileStamp): string | null;
  /** What was wrong with the file, if it is still the same file. */
  problem(file: string, stamp: FileStamp): CorpusProblem | null;
}

/** Called after each file. */
export type OnProgress = (done: number, total: number) => void;

export interface LoadOptions {
  readonly onProgress?: OnProgress;
}

export interface ArticleOptions<T> extends LoadOptions {
  /** Called before each file that is read. */
  readonly onFile?: (file: string) => void;
  /** Takes an article apart, within limits of time. */
  readonly read: (file: string, bytes: Buffer) => T;
  /** None where the folder is read for the first time. */
  readonly known?: KnownFiles;
  /**
   * How long a file that changed must have been left alone, in milliseconds; 0 unless told. It counts
   * where something is known of the folder.
   */
  readonly settleMs?: number;
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

export interface LoadedFolder<T> {
  /** In the order of their paths. */
  readonly articles: readonly LoadedArticle<T>[];
  readonly leftOut: readonly LeftOut[];
  /** As in `Corpus`. */
  readonly ignored: readonly string[];
  readonly otherFormats: readonly string[];
  readonly synonyms: string;
}

/** What every reader of a folder gives of a file. */
export interface ReadArticle {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** Takes a file apart. @throws ReadError where it holds no article */
export function readArticle(file: string, bytes: Buffer): ReadArticle {
  const document = readDocument(file, bytes);
  if (!document.blocks.some(holdsText)) throw holdsNoText();
  return { document, passages: divideIntoPassages(document) };
}

const holdsText = (block: Block) => isArticleText(block) && block.kind !== "heading";

/**
 * Reads every article below a folder. A file that cannot be read becomes a problem in the result and
 * the rest is loaded.
 *
 * @throws UserError where the folder is missing, cannot be read, or holds no article that loads
 */
export async function loadCorpus(folder: string, options: LoadOptions = {}): Promise<Corpus> {
  const loaded = await loadArticles(folder, { ...options, read: readArticle });
  const read = loaded.articles.filter((article) => "document" in article);
  const sorted = read.toSorted((a, b) => compareNewestFirst(a.document, b.document));
  return {
    documents: sorted.map(({ document }) => document),
    passages: sorted.flatMap(({ passages }) => passages),
    problems: loaded.leftOut.map(({ problem }) => problem),
    ignored: loaded.ignored,
    otherFormats: loaded.otherFormats,
    synonyms: loaded.synonyms,
  };
}

/**
 * Reads the articles below a folder, as far as they are not known.
 *
 * @throws UserError where the folder is missing, cannot be read, or holds no article that loads
 */
export async function loadArticles<T extends ReadArticle>(
  folder: string,
  options: ArticleOptions<T>,
): Promise<LoadedFolder<T>> {
  const root = resolveFolder(folder);
  const { files, ignored, problems } = list(root, folder);
  const articles = files.filter(({ file }) => file !== SYNONYMS_FILE);
  const reader = new FolderReader(root, options);
  const slice = startSlice();
  for (const [index, { file, stamp }] of articles.entries()) {
    await reader.take(file, stamp);
    options.onProgress?.(index + 1, articles.length);
    const pause = yieldToEventLoop(slice);
    if (pause) await pause;
  }
  const synonyms = files.length > articles.length ? readSynonyms(root, problems) : "";
  resolveFolder(folder); // one that went away meanwhile would leave half a corpus
  const leftOut = [...problems.map((problem) => ({ problem, stamp: null })), ...reader.leftOut];
  const otherFormats = ignored.filter(isOfOtherFormat);
  if (reader.articles.length === 0) throw nothingLoaded(folder, leftOut, otherFormats);
  return { articles: reader.articles, leftOut, ignored, otherFormats, synonyms };
}

function list(root: string, folder: string): Listing {
  try {
    return listFiles(root);
  } catch (cause) {
    throw unusableFolder(folder, "cannot be read", cause);
  }
}

function resolveFolder(folder: string): string {
  const problem = folderProblem(folder);
  if (problem) throw problem;
  return realpathSync(folder);
}

function nothingLoaded(
  folder: string,
  leftOut: readonly LeftOut[],
  otherFormats: readonly string[],
): UserError {
  const failed = leftOut.map(({ problem }) => `${problem.file}: ${problem.reason}`).join("; ");
  const why = failed ? ` None of its files could be used (${failed}).` : "";
  const passedOver =
    otherFormats.length > 0
      ? ` These files are of other formats: ${otherFormats.join(", ")}. ${HOW_TO_CONVERT}`
      : "";
  return new UserError(
    `The corpus folder ${folder} holds no articles.${why}${passedOver} ${HOW_TO_ADD}`,
  );
}

function readSynonyms(root: string, problems: CorpusProblem[]): string {
  try {
    return checkSynonyms(decodeText(readBytes(join(root, SYNONYMS_FILE))));
  } catch (error) {
    problems.push(cannotBeRead(SYNONYMS_FILE, error));
    return "";
  }
}

/** Collects the articles of a folder file by file. */
class FolderReader<T extends ReadArticle> {
  readonly articles: LoadedArticle<T>[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #root: string;
  readonly #options: ArticleOptions<T>;
  /** The file of each article so far, by the article's id. */
  readonly #files = new Map<string, string>();

  constructor(root: string, options: ArticleOptions<T>) {
    this.#root = root;
    this.#options = options;
  }

  async take(file: string, listed: FileStamp): Promise<void> {
    const { known, barred } = this.#options;
    if (barred?.has(file)) return this.#leaveOut(takesTooMuchMemory(file), listed);
    const problem = known?.problem(file, listed);
    if (problem) return this.#leaveOut(problem, listed);
    const knownId = known?.articleId(file, listed);
    if (knownId) return this.#add(knownId, { file, stamp: listed, knownId } as LoadedArticle<T>);
    const stamp = known ? await this.#whenSettled(file, listed) : listed;
    if (stamp === null) return this.#leaveOut(isStillWritten(file), null);
    this.#read(file, stamp);
  }

  #read(file: string, stamp: FileStamp): void {
    try {
      this.#options.onFile?.(file);
      const bytes = readBytes(join(this.#root, file));
      const mebibytes = bytes.length / MEBIBYTE;
      const limit = TIME_LIMIT_MS.least + TIME_LIMIT_MS.perMebibyte * mebibytes;
      const read = withTimeLimit(limit, () => this.#options.read(file, bytes));
      this.#add(read.document.id, { ...read, file, stamp });
    } catch (error) {
      const problem =
        error instanceof TimeLimitError ? takesTooLong(file) : cannotBeRead(file, error);
      this.#leaveOut(problem, stamp);
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

  /** The stamp of a file once nobody has written to it for a while; null where that does not end. */
  async #whenSettled(file: string, listed: FileStamp): Promise<FileStamp | null> {
    const { settleMs = 0 } = this.#options;
    const until = Date.now() + LONGEST_WRITING_MS;
    let stamp = listed;
    while (isFresh(stamp, settleMs)) {
      if (Date.now() > until) return null;
      await wait(LOOK_AGAIN_MS);
      const now = stampIfThere(join(this.#root, file));
      if (now === null) break;
      stamp = now;
    }
    return stamp;
  }
}

/** A time to come is that of another machine's clock, and tells nothing. */
function isFresh([, modified]: FileStamp, settleMs: number): boolean {
  const age = Date.now() - modified;
  return age >= 0 && age < settleMs;
}

/** Null where there is no such file; reading it says so then. */
function stampIfThere(path: string): FileStamp | null {
  try {
    return stampOf(path);
  } catch {
    return null;
  }
}

function readBytes(path: string): Buffer {
  const { size } = statSync(path);
  if (size > LARGEST_FILE_MEBIBYTES * MEBIBYTE) {
    const mebibytes = (size / MEBIBYTE).toFixed(1);
    throw new ReadError(
      `It is ${mebibytes} MiB long, and an article may have ${LARGEST_FILE_MEBIBYTES} MiB`,
      "Divide it into several files, or remove it.",
    );
  }
  return readFileSync(path);
}
