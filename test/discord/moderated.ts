import { join } from "node:path";
import { FolderArticles } from "../../src/store/articles/folder-articles.ts";
import { PendingFiles } from "../../src/store/articles/pending-files.ts";

export const dataDirOf = (folder: string) => join(folder, ".data");

/** What moderators do with the articles of a temporary folder, whose data lies inside it. */
export function moderated(folder: string, now: () => number = Date.now) {
  const dataDir = dataDirOf(folder);
  return {
    added: new FolderArticles({ folder, dataDir, binDays: 30, now }),
    pending: new PendingFiles({ dataDir, now }),
  };
}
