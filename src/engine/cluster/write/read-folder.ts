import { serversWithFolders } from "../../../corpus/files/list-corpus.ts";
import type { CorpusFolders } from "../../../corpus/folders.ts";
import { type LoadedFolder, type LoadOptions, loadArticles } from "../../../corpus/load.ts";
import { hasIdOf } from "../../../corpus/problems.ts";
import type { ArticleTerms } from "../../../search/index/article-terms.ts";
import { notesOfFolder, type TakenApart, takeApart } from "../../build-generation.ts";
import type { FolderNotes } from "../../generation.ts";

type Options = Pick<LoadOptions<TakenApart>, "known" | "onProgress"> &
  Required<Pick<LoadOptions<TakenApart>, "onRead">>;
type Loaded = LoadedFolder<TakenApart>["articles"][number];

/** What a folder holds. */
export interface ReadFolder {
  /** Those that all servers share, and those of each. No two have the same id. */
  readonly articles: readonly Loaded[];
  readonly notes: FolderNotes;
  /** Of the servers that have folders, by their ids. */
  readonly serverNotes: ReadonlyMap<string, FolderNotes>;
}

/**
 * Reads what is in a folder for all servers and for single ones, as far as it is not known.
 *
 * @throws UserError where it holds nothing for all servers that loads
 */
export async function readFolder(
  folders: CorpusFolders,
  { known, onProgress, onRead }: Options,
): Promise<ReadFolder> {
  let before = 0;
  const files = new Map<string, string>();
  const handOver = async (article: TakenApart): Promise<TakenApart> =>
    files.has(article.document.id) ? withoutText(article) : onRead(article);
  const load = async (server: string | null) => {
    let count = 0;
    const tell = (done: number, total: number) => {
      count = total;
      onProgress?.(before + done, before + total);
    };
    const { folder, dataDir = null } = folders;
    const more = { dataDir, takeApart, server, onProgress: tell, onRead: handOver };
    const loaded = await loadArticles(folder, { ...(known && { known }), ...more });
    before += count;
    return loaded;
  };
  const common = await load(null);
  const articles = [...common.articles];
  for (const article of common.articles) files.set(idOf(article), article.file);
  const serverNotes = new Map<string, FolderNotes>();
  for (const server of serversWithFolders(folders)) {
    const own = await load(server);
    const clashes = own.articles.filter((article) => files.has(idOf(article)));
    articles.push(...own.articles.filter((article) => !files.has(idOf(article))));
    const notes = notesOfFolder(own);
    const leftOut = clashes.map((article) => clashOf(article, files));
    serverNotes.set(server, { ...notes, leftOut: [...notes.leftOut, ...leftOut] });
  }
  return { articles, notes: notesOfFolder(common), serverNotes };
}

const NONE = new Uint32Array();
const NO_TERMS: ArticleTerms = {
  ...{ vocabulary: [], starts: NONE, stems: NONE, words: NONE, kinds: new Uint8Array() },
  ...{ sectionStarts: NONE, contextStarts: NONE, contexts: NONE },
};

/**
 * What is said of an article, without its text and its words. V8 lets a part of a string hold on to the whole,
 * so each is made anew.
 */
export const withoutText = ({ document }: TakenApart): TakenApart => ({
  document: JSON.parse(JSON.stringify({ ...document, blocks: [] })) as TakenApart["document"],
  passages: [],
  terms: NO_TERMS,
});

const idOf = (article: Loaded): string =>
  "document" in article ? article.document.id : article.knownId;

function clashOf(article: Loaded, files: ReadonlyMap<string, string>) {
  const id = idOf(article);
  return { problem: hasIdOf(files.get(id)!, article.file, id), stamp: null };
}
