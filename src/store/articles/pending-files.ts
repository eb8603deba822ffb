import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pendingFolder } from "../../corpus/folders.ts";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import { writeAtomically } from "../atomic-write.ts";
import { telling } from "./told-errors.ts";
import { Turns } from "./turns.ts";

/** How long a file waits to be confirmed, in milliseconds. */
export const PENDING_MS = 15 * 60_000;
/** So many files wait at a time, and so many bytes. */
const MOST_FILES = 100;
const MOST_BYTES = 100 * 1024 ** 2;

const HASH = /^[0-9a-f]{64}$/;
const NOTE_END = ".json";

export interface PendingFile {
  /** As it was uploaded: anything. */
  readonly name: string;
  readonly bytes: Buffer;
}

interface Note {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface PendingOptions {
  readonly dataDir: string;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Uploaded files that wait for somebody to confirm that they become articles. */
export class PendingFiles {
  readonly #folder: string;
  readonly #options: PendingOptions;
  readonly #turns = new Turns();

  constructor(options: PendingOptions) {
    this.#folder = pendingFolder(options.dataDir);
    this.#options = options;
  }

  /**
   * Keeps a file for a quarter of an hour. The same bytes wait once, under the name that came last.
   *
   * @returns the SHA-256 of its bytes, in hexadecimal
   * @throws UserError where too many wait, or DATA_DIR cannot be written
   */
  keep(name: string, bytes: Uint8Array): Promise<string> {
    const work = async () => {
      await this.#sweep();
      const hash = hashOf(bytes);
      await this.#requireRoom(hash, bytes.length);
      await writeAtomically(this.#fileOf(hash), [bytes]);
      const note: Note = { name, at: this.#options.now() };
      await writeAtomically(this.#noteOf(hash), [Buffer.from(JSON.stringify(note))]);
      return hash;
    };
    return this.#turns.take(() => telling(work));
  }

  /** @returns null where nothing waits under this hash, or no longer */
  async get(hash: string): Promise<PendingFile | null> {
    if (!HASH.test(hash)) return null;
    const note = await this.#read(hash);
    const bytes = note && (await readFile(this.#fileOf(hash)).catch(() => null));
    if (!note || !bytes || this.#isOver(note) || hashOf(bytes) !== hash) return null;
    return { name: note.name, bytes };
  }

  /** Forgets a file, once it is stored or nobody wants it. */
  drop(hash: string): Promise<void> {
    return this.#turns.take(() => telling(() => this.#drop(hash)));
  }

  /** Forgets those whose time is over, and what a killed process left of one. */
  sweep(): Promise<void> {
    return this.#turns.take(() => telling(() => this.#sweep()));
  }

  async #sweep(): Promise<void> {
    for (const hash of await this.#hashes()) {
      const note = await this.#read(hash);
      if (note ? this.#isOver(note) : await this.#isAbandoned(hash)) await this.#drop(hash);
    }
  }

  async #drop(hash: string): Promise<void> {
    if (!HASH.test(hash)) return;
    await rm(this.#noteOf(hash), { force: true });
    await rm(this.#fileOf(hash), { force: true });
  }

  async #requireRoom(hash: string, bytes: number): Promise<void> {
    const others = (await this.#hashes()).filter((each) => each !== hash);
    const sizes = await Promise.all(others.map((each) => this.#sizeOf(each)));
    const sum = sizes.reduce((all, size) => all + size, bytes);
    if (others.length < MOST_FILES && sum <= MOST_BYTES) return;
    throw new UserError(wording("keeping.full", { minutes: PENDING_MS / 60_000 }));
  }

  /** Its name was never written, or has been for another process's moment. */
  async #isAbandoned(hash: string): Promise<boolean> {
    const stats = await stat(this.#fileOf(hash)).catch(() => null);
    return stats === null || Date.now() - stats.mtimeMs > PENDING_MS;
  }

  async #hashes(): Promise<string[]> {
    await mkdir(this.#folder, { recursive: true });
    const names = await readdir(this.#folder);
    const hashes = names.map((name) => name.replace(NOTE_END, ""));
    return [...new Set(hashes.filter((hash) => HASH.test(hash)))];
  }

  async #sizeOf(hash: string): Promise<number> {
    return (await stat(this.#fileOf(hash)).catch(() => null))?.size ?? 0;
  }

  async #read(hash: string): Promise<Note | null> {
    try {
      const { name, at } = JSON.parse(await readFile(this.#noteOf(hash), "utf8"));
      return typeof name === "string" && typeof at === "number" ? { name, at } : null;
    } catch {
      return null;
    }
  }

  #isOver({ at }: Note): boolean {
    return this.#options.now() - at >= PENDING_MS;
  }

  #fileOf = (hash: string): string => join(this.#folder, hash);
  #noteOf = (hash: string): string => join(this.#folder, `${hash}${NOTE_END}`);
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
