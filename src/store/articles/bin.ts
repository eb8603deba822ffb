import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { binFolder } from "../../corpus/folders.ts";
import { isMissing } from "../../corpus/problems.ts";
import { flushFolder, writeAtomically } from "../atomic-write.ts";

/** The files of an entry, which is a folder. It counts once the article is in it. */
export const BINNED = { article: "article", sidecar: "sidecar.yaml", note: "entry.json" };
const ID = /^[0-9a-f]{12}$/;

/** An added article that was removed. */
export interface Binned {
  /** Names the entry: 12 hexadecimal digits. */
  readonly id: string;
  /** As it was, see `Document.file`. */
  readonly file: string;
  readonly title: string;
  /** When it was removed, in milliseconds since the epoch. */
  readonly at: number;
}

/** Names an entry: 12 hexadecimal digits. */
export const newId = (): string => randomBytes(6).toString("hex");

/** Removed articles, in DATA_DIR, each with what moderators wrote of it. */
export class Bin {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = binFolder(dataDir);
  }

  /**
   * Moves a file here.
   *
   * @param sidecar the YAML of its sidecar; null for none
   * @throws the error of the file system where it is not there
   */
  async put(path: string, entry: Omit<Binned, "id">, sidecar: string | null): Promise<Binned> {
    const id = newId();
    const folder = join(this.#folder, id);
    await mkdir(folder, { recursive: true });
    if (sidecar !== null)
      await writeAtomically(join(folder, BINNED.sidecar), [Buffer.from(sidecar)]);
    await writeAtomically(join(folder, BINNED.note), [Buffer.from(JSON.stringify(entry))]);
    await flushFolder(this.#folder);
    await rename(path, join(folder, BINNED.article));
    await flushFolder(folder);
    return { id, ...entry };
  }

  /** Newest first. */
  async list(): Promise<Binned[]> {
    const entries = await Promise.all((await this.#ids()).map((id) => this.#read(id)));
    return entries.filter((entry) => entry !== null).toSorted((a, b) => b.at - a.at);
  }

  /** When the files of some entries were written, in milliseconds since the epoch. */
  async timesOf(isMeant: (file: string) => boolean): Promise<number[]> {
    const meant = (await this.list()).filter(({ file }) => isMeant(file));
    const stats = meant.map(({ id }) =>
      stat(join(this.#folder, id, BINNED.article)).catch(() => null),
    );
    return (await Promise.all(stats)).flatMap((each) => each?.mtimeMs ?? []);
  }

  /** The YAML of an entry's sidecar; null where it has none. */
  sidecarOf({ id }: Binned): Promise<string | null> {
    return readIfThere(join(this.#folder, id, BINNED.sidecar));
  }

  /** Moves an entry's file to where it is to be. */
  async takeOut({ id }: Binned, path: string): Promise<void> {
    await rename(join(this.#folder, id, BINNED.article), path);
  }

  async drop(id: string): Promise<void> {
    await rm(join(this.#folder, id), { recursive: true, force: true });
  }

  /** Removes what was put here before a time, and what a killed process left of an entry. */
  async empty(before: number): Promise<void> {
    for (const id of await this.#ids()) {
      const entry = await this.#read(id);
      if (entry ? entry.at < before : await this.#isAbandoned(id)) await this.drop(id);
    }
  }

  /** Without an article, and not because another process is just putting one into it. */
  async #isAbandoned(id: string): Promise<boolean> {
    const stats = await stat(join(this.#folder, id)).catch(() => null);
    return stats !== null && Date.now() - stats.mtimeMs > MOMENT_MS;
  }

  async #ids(): Promise<string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => ID.test(name));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async #read(id: string): Promise<Binned | null> {
    const [note, article] = await Promise.all([
      readIfThere(join(this.#folder, id, BINNED.note)),
      stat(join(this.#folder, id, BINNED.article)).catch(() => null),
    ]);
    if (note === null || article === null) return null;
    const { file, title, at } = JSON.parse(note) as Binned;
    return { id, file, title, at };
  }
}

/** Putting something here takes less, in milliseconds. */
const MOMENT_MS = 60_000;

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
