import { join } from "node:path";
import type { Config } from "../../config.ts";
import { serversWithFolders } from "../../corpus/files/list-corpus.ts";
import { ofServer } from "../../corpus/folders.ts";
import {
  addedFolderOf,
  removeServerFiles,
  sizeOfFolder,
} from "../../store/articles/server-files.ts";
import { type OwnArticles, type OwnArticlesPlace, sizeInWords } from "./own-articles.ts";

/** Those below CORPUS_DIR and DATA_DIR. */
export function ownInFolder({
  corpusDir: folder,
  dataDir,
}: Pick<Config, "corpusDir" | "dataDir">): OwnArticlesPlace {
  const of = async (server: string): Promise<OwnArticles> => {
    const theirFolder = join(folder, ofServer(server));
    const [added, theirs] = await Promise.all([
      sizeOfFolder(addedFolderOf(dataDir, server)),
      sizeOfFolder(theirFolder),
    ]);
    const place = `in ${theirFolder}`;
    return { server, added, operators: { files: theirs.files, place, size: sizeInWords(theirs) } };
  };
  return {
    list: () => Promise.all(serversWithFolders({ folder, dataDir }).map(of)),
    of,
    remove: (server) => removeServerFiles(dataDir, server),
  };
}
