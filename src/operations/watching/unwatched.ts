import type { Dirent, Stats } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FSWatcher } from "chokidar";

/** @param entry null where it is not known yet what the path leads to */
export type IsIgnored = (path: string, entry: Stats | Dirent | null) => boolean;

/**
 * Names what lies below a folder and is not watched. chokidar overlooks what is made between its look at a
 * folder and its watch of it. Source: https://github.com/paulmillr/chokidar/issues/1471
 *
 * @param watcher one that is ready
 * @returns absolute paths; nothing below a folder that cannot be read or is not watched itself
 */
export async function findUnwatched(
  watcher: FSWatcher,
  root: string,
  isIgnored: IsIgnored,
): Promise<string[]> {
  const watched = watcher.getWatched();
  const unwatchedOf = async (folder: string): Promise<string[]> => {
    const names = new Set(watched[folder]);
    const found: string[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (isIgnored(path, entry)) continue;
      if (!names.has(entry.name)) found.push(path);
      else if (entry.isDirectory()) found.push(...(await unwatchedOf(path)));
    }
    return found;
  };
  return unwatchedOf(root);
}
