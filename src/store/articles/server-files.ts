import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { hiddenNote, listHidden } from "../../corpus/files/hidden-articles.ts";
import {
  ADDED,
  addedFolder,
  ofServer,
  serverIndexFile,
  serverOf,
  sidecarsFolder,
} from "../../corpus/folders.ts";
import { isMissing } from "../../corpus/problems.ts";
import { Bin } from "./bin.ts";

/** How much lies in a folder. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** What lies below a folder; nothing for one that is not there. */
export async function sizeOfFolder(folder: string): Promise<FolderSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  const sizes = await Promise.all(
    files.map(({ parentPath, name }) => stat(join(parentPath, name)).catch(() => null)),
  );
  return {
    files: files.length,
    bytes: sizes.reduce((sum, stats) => sum + (stats?.size ?? 0), 0),
  };
}

/** Where the articles lie that moderators added to a server's own. */
export const addedFolderOf = (dataDir: string, server: string): string =>
  join(addedFolder(dataDir), ofServer(server));

/**
 * Removes all that DATA_DIR has of a server's own articles, for good: what was added, what was said of them, what
 * is in the bin, and what was made of them.
 *
 * @throws the error of the file system where that fails; what is left goes with the next attempt
 */
export async function removeServerFiles(dataDir: string, server: string): Promise<void> {
  const sidecars = sidecarsFolder(dataDir);
  const own = ofServer(server);
  const folders = [addedFolderOf(dataDir, server), join(sidecars, own), join(sidecars, ADDED, own)];
  const hidden = listHidden(dataDir).filter(({ file }) => serverOf(file) === server);
  const notes = hidden.map(({ file }) => hiddenNote(dataDir, file));
  for (const path of [...folders, ...notes, serverIndexFile(dataDir, server)]) {
    await rm(path, { recursive: true, force: true });
  }
  const bin = new Bin(dataDir);
  for (const { id, file } of await bin.list()) {
    if (serverOf(file) === server) await bin.drop(id);
  }
}
