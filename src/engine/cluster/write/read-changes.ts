import type { KnownFiles, OnProgress } from "../../../corpus/files/folder-reader.ts";
import type { CorpusFolders } from "../../../corpus/folders.ts";
import type { StockedArticle } from "./folder-stock.ts";
import { type ReadFolder, readFolder, withoutText } from "./read-folder.ts";

/** Beyond this share of what is there, indices that are made anew are as fast, and smaller. */
const MOST_CHANGED = 1 / 8;

/** What a folder holds that a cluster does not. */
export interface ReadChanges extends ReadFolder {
  /** Whether so little changed that a generation can be added; else what was read has no text. */
  isSmall(removed: readonly StockedArticle[]): boolean;
}

/** Reads what is not known, and keeps no more of its text than a generation may add. */
export async function readChanges(
  folders: CorpusFolders,
  {
    known,
    stock,
    onProgress,
  }: {
    readonly known: KnownFiles;
    readonly stock: ReadonlyMap<string, StockedArticle>;
    readonly onProgress: OnProgress;
  },
): Promise<ReadChanges> {
  const most = MOST_CHANGED * passagesIn([...stock.values()]);
  let came = 0;
  const read = await readFolder(folders, {
    known,
    onProgress,
    async onRead(article) {
      came += article.passages.length;
      return came > most ? withoutText(article) : article;
    },
  });
  return { ...read, isSmall: (removed) => came + passagesIn(removed) <= most };
}

const passagesIn = (articles: readonly StockedArticle[]): number =>
  articles.reduce((sum, { passages }) => sum + passages, 0);
