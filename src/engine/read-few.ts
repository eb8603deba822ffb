import { setImmediate as nextTurn } from "node:timers/promises";
import { FolderReader, type LeftOut } from "../corpus/files/folder-reader.ts";
import { listWhole } from "../corpus/files/list-corpus.ts";
import { whenSettled } from "../corpus/files/settle.ts";
import type { CorpusFolders } from "../corpus/folders.ts";
import { type TakenApart, takeApart } from "./build-generation.ts";

/** Some articles, and what was wrong with others. */
export interface FewArticles {
  readonly read: readonly TakenApart[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads articles as `loadArticles` does; there may be none. */
export async function readFew(folders: CorpusFolders): Promise<FewArticles> {
  const reader = new FolderReader(await whenSettled(listWhole(folders), 0), { takeApart });
  while (!reader.isDone) {
    await reader.takeSome();
    await nextTurn();
  }
  return {
    read: reader.articles.filter((article) => "document" in article),
    leftOut: reader.leftOut,
  };
}
