import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TendedFolders } from "./write-tended.ts";

/** Makes folders for some articles, which are removed afterwards. */
export async function inTemporaryFolders<T>(
  use: (folders: TendedFolders) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "footnote-articles-"));
  const folders = { folder: join(root, "articles"), dataDir: join(root, "data") };
  try {
    await mkdir(folders.folder);
    return await use(folders);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
