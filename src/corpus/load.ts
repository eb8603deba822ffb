import { setImmediate as nextTurn } from "node:timers/promises";
import { UserError } from "../errors.ts";
import { sentences, wording } from "../words/wording.ts";
import {
  type Block,
  type Corpus,
  type CorpusProblem,
  compareNewestFirst,
  type Document,
  isArticleText,
} from "./document.ts";
import {
  FolderReader,
  type LeftOut,
  type LoadedArticle,
  type ReadArticle,
  type ReaderOptions,
} from "./files/folder-reader.ts";
import { type ListingOptions, listCorpus, listServer } from "./files/list-corpus.ts";
import { isOfOtherFormat } from "./files/list-files.ts";
import { readBytes } from "./files/read-bytes.ts";
import { whenSettled } from "./files/settle.ts";
import { checkSynonyms, SYNONYMS_FILE } from "./files/synonyms-file.ts";
import { resolveFolder } from "./folder.ts";
import { divideIntoPassages } from "./passage.ts";
import { cannotBeRead, HOW_TO_CONVERT, holdsNoText } from "./problems.ts";
import { decodeText } from "./read/decode.ts";

export interface LoadOptions<T> extends ReaderOptions<T>, ListingOptions {
  /** As in `CorpusFolders`. */
  readonly dataDir?: string | null;
  /** Whose own articles are read, by its id; those of all servers unless told. */
  readonly server?: string | null;
  /**
   * How long a file that changed must have been left alone, in milliseconds; 0 unless told. It counts
   * where something is known of the folder.
   */
  readonly settleMs?: number;
  /**
   * Called with each article that was read, soon after.
   *
   * @returns what is kept of it, where memory does not hold all
   */
  readonly onRead?: (article: T) => Promise<T>;
}

export interface LoadedFolder<T> {
  /** In the order of their paths, and those that moderators added last. */
  readonly articles: readonly LoadedArticle<T>[];
  readonly leftOut: readonly LeftOut[];
  /** As in `Corpus`. */
  readonly ignored: readonly string[];
  readonly otherFormats: readonly string[];
  readonly synonyms: string;
}

/** Divides an article. @throws ReadError where it holds none */
export function divideArticle(document: Document): ReadArticle {
  if (!document.blocks.some(holdsText)) throw holdsNoText();
  return { document, passages: divideIntoPassages(document) };
}

const holdsText = (block: Block) => isArticleText(block) && block.kind !== "heading";

/**
 * Reads every article below a folder, and those that moderators added. A file that cannot be read becomes a problem in the result and
 * the rest is loaded.
 *
 * @throws UserError where the folder is missing, cannot be read, or holds no article that loads
 */
export async function loadCorpus(
  folder: string,
  options: Pick<LoadOptions<unknown>, "dataDir" | "onProgress"> = {},
): Promise<Corpus> {
  const loaded = await loadArticles(folder, { ...options, takeApart: divideArticle });
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
 * @throws UserError where the folder is missing, cannot be read, or holds no article that loads; a server may
 * have none of its own
 */
export async function loadArticles<T extends ReadArticle>(
  folder: string,
  options: LoadOptions<T>,
): Promise<LoadedFolder<T>> {
  const { known, settleMs = 0, dataDir = null, server = null } = options;
  const folders = { folder, dataDir };
  const { articles, ignored, ...listed } =
    server === null ? listCorpus(folders, options) : listServer(folders, server);
  const problems = [...listed.problems];
  const settled = await whenSettled(articles, known ? settleMs : 0);
  const reader = new FolderReader(settled, options);
  for (let handedOver = 0; !reader.isDone; handedOver = reader.articles.length) {
    await reader.takeSome();
    if (options.onRead) await handOver(reader.articles, handedOver, options.onRead);
    await nextTurn();
  }
  const synonyms = listed.synonyms === null ? "" : readSynonyms(listed.synonyms, problems);
  resolveFolder(folder); // one that went away meanwhile would leave half a corpus
  const leftOut = [...problems.map((problem) => ({ problem, stamp: null })), ...reader.leftOut];
  const otherFormats = ignored.filter(isOfOtherFormat);
  if (reader.articles.length === 0 && server === null)
    throw nothingLoaded(folder, leftOut, otherFormats);
  return { articles: reader.articles, leftOut, ignored, otherFormats, synonyms };
}

async function handOver<T extends ReadArticle>(
  articles: LoadedArticle<T>[],
  from: number,
  onRead: NonNullable<LoadOptions<T>["onRead"]>,
): Promise<void> {
  for (let i = from; i < articles.length; i++) {
    const article = articles[i]!;
    if (!("document" in article)) continue;
    const { file, stamp } = article;
    articles[i] = { ...(await onRead(article)), file, stamp };
  }
}

function nothingLoaded(
  folder: string,
  leftOut: readonly LeftOut[],
  otherFormats: readonly string[],
): UserError {
  const failed = leftOut.map(({ problem: { file, reason } }) =>
    wording("refreshing.failedFile", { file, reason }),
  );
  const passedOver = wording("refreshing.otherFormats", { files: otherFormats });
  return new UserError(
    sentences(
      wording("refreshing.folderIsEmpty", { folder }),
      ...(failed.length > 0 ? [wording("refreshing.noneUsable", { failed })] : []),
      ...(otherFormats.length > 0 ? [passedOver, HOW_TO_CONVERT] : []),
      wording("remedies.addArticles"),
    ),
  );
}

function readSynonyms(path: string, problems: CorpusProblem[]): string {
  try {
    return checkSynonyms(decodeText(readBytes(path)));
  } catch (error) {
    problems.push(cannotBeRead(SYNONYMS_FILE, error));
    return "";
  }
}
