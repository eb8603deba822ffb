import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isRunning } from "./is-running.ts";

/** A draft is named for its file, the process that writes it, and the occasion. */
const DRAFT = /\.(\d+)(?:\.[0-9a-f]{8})?\.tmp$/;
/** So does the runtime of sentence models name a file while it fetches it. */
const DRAFT_OF_THE_RUNTIME = /\.tmp\.(\d+)\.-?[0-9a-z]+$/;
/** A draft that is older, in ms, is nobody's, even if a process has the id in its name again. */
const LONGEST_WRITE_MS = 60 * 60_000;
/** Holds some ten thousand files, and nothing of ours. */
const NOT_SEARCHED = "node_modules";
/** What systems answer where a folder cannot be flushed to the disk: there it need not be. */
const NO_FLUSH_OF_FOLDERS = new Set(["EPERM", "EISDIR", "EINVAL", "EACCES", "ENOTSUP"]);

/**
 * Replaces a file at once: whoever reads it, also after a crash, finds the old one or the whole new one.
 * Its folder is made if there is none.
 *
 * @param mode who may read and write it, such as 0o600; everybody, as far as the system lets, unless told
 * @throws the error of the file system where it cannot be written; then the old file is still there
 */
export async function writeAtomically(
  file: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode = 0o666,
): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFlushed(draft, chunks, mode);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
  await flushFolder(dirname(file));
}

/**
 * Removes drafts that a process left behind when it was killed, in a folder and those below it. A folder
 * that is missing has none.
 *
 * @throws the error of the file system where one cannot be removed
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== NOT_SEARCHED) await removeLeftovers(path);
    if (entry.isFile() && (await isLeftover(path))) await rm(path, { force: true });
  }
}

async function writeFlushed(
  draft: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<void> {
  const handle = await open(draft, "wx", mode);
  try {
    await writeFile(handle, chunks);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes what was renamed or removed in a folder last: a crash of the machine could undo it. */
export async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!NO_FLUSH_OF_FOLDERS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function isLeftover(path: string): Promise<boolean> {
  const writer = (DRAFT.exec(path) ?? DRAFT_OF_THE_RUNTIME.exec(path))?.[1];
  if (writer === undefined) return false;
  const written = await stat(path).catch(() => null);
  if (written === null) return false;
  if (Date.now() - written.mtimeMs > LONGEST_WRITE_MS) return true;
  return !isRunning(Number(writer), written.mtime);
}
