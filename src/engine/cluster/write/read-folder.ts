import { serversWithFolders } from "../../../corpus/files/list-corpus.ts";
import type { CorpusFolders } from "../../../corpus/folders.ts";
import { type LoadedFolder, type LoadOptions, loadArticles } from "../../../corpus/load.ts";
import { hasIdOf } from "../../../corpus/problems.ts";
import { notesOfFolder, type TakenApart, takeApart } from "../../build-generation.ts";
import type { FolderNotes } from "../../generation.ts";

type Options = Pick<LoadOptions<TakenApart>, "known" | "onProgress">;
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
  { known, onProgress }: Options,
): Promise<ReadFolder> {
  let before = 0;
  const load = async (server: string | null) => {
    let files = 0;
    const tell = (done: number, total: number) => {
      files = total;
      onProgress?.(before + done, before + total);
    };
    const { folder, dataDir = null } = folders;
    const options = { ...(known && { known }), dataDir, takeApart, server, onProgress: tell };
    const loaded = await loadArticles(folder, options);
    before += files;
    return loaded;
  };
  const common = await load(null);
  const articles = [...common.articles];
  const files = new Map(common.articles.map((article) => [idOf(article), article.file]));
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

const idOf = (article: Loaded): string =>
  "document" in article ? article.document.id : article.knownId;

function clashOf(article: Loaded, files: ReadonlyMap<string, string>) {
  const id = idOf(article);
  return { problem: hasIdOf(files.get(id)!, article.file, id), stamp: null };
}
