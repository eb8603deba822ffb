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
/** So many files wait at a time, of one server and of all, and so many bytes. */
const MOST_OF_SERVER = 20;
const MOST_FILES = 100;
const MOST_BYTES = 100 * 1024 ** 2;

const HASH = /^[0-9a-f]{64}$/;
/** Of the name of a note: what waits, and for whom. */
const NOTE = /^([0-9a-f]{64})\.(\d{1,20})\.(\d{1,20})\.json$/;

/** Whose file waits, by the ids of Discord. */
export interface Uploader {
  readonly server: string;
  readonly member: string;
}

/** Names a file that waits. */
export interface Pending extends Uploader {
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

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

/**
 * Uploaded files that wait for whoever uploaded them to confirm that they become articles. The same bytes lie
 * there once, with a note for each who waits: nobody hears of another's.
 */
export class PendingFiles {
  readonly #folder: string;
  readonly #options: PendingOptions;
  readonly #turns = new Turns();
  readonly #confirming = new Turns();
  /** What is being confirmed, by the notes. */
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(options: PendingOptions) {
    this.#folder = pendingFolder(options.dataDir);
    this.#options = options;
  }

  /**
   * Keeps a file for a quarter of an hour.
   *
   * @throws UserError where too many wait, or DATA_DIR cannot be written
   */
  keep(uploader: Uploader, { name, bytes }: PendingFile): Promise<Pending> {
    return this.#inTurn(async () => {
      await this.#sweep();
      const { server, member } = uploader;
      const pending = { sha256: hashOf(bytes), server, member };
      await this.#requireRoom(pending, bytes.length);
      await writeAtomically(this.#fileOf(pending.sha256), [bytes]);
      const note: Note = { name, at: this.#options.now() };
      await writeAtomically(this.#noteOf(pending), [Buffer.from(JSON.stringify(note))]);
      return pending;
    });
  }

  /** Whether a file waits still. */
  async waits(pending: Pending): Promise<boolean> {
    const note = await this.#read(pending);
    return note !== null && !this.#isOver(note);
  }

  /**
   * Does something with a file that waits, for one after the other. Whoever confirms the same file meanwhile
   * gets what comes of the first time.
   *
   * @param work is given null where nothing waits, or no longer
   */
  confirm<T>(pending: Pending, work: (file: PendingFile | null) => Promise<T>): Promise<T> {
    const key = this.#noteOf(pending);
    const underWay = this.#underWay.get(key) as Promise<T> | undefined;
    if (underWay) return underWay;
    const done = this.#confirming
      .take(async () => work(await this.#get(pending)))
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, done);
    return done;
  }

  /** Forgets a file, once it is stored or nobody wants it. @returns whether it waited */
  drop(pending: Pending): Promise<boolean> {
    return this.#inTurn(async () => {
      const note = await this.#read(pending);
      await this.#drop(pending);
      return note !== null && !this.#isOver(note);
    });
  }

  /** Forgets what somebody uploaded, in all servers. @param member by the id @returns how many files waited */
  forget(member: string): Promise<number> {
    return this.#inTurn(async () => {
      const own = (await this.#list()).notes.filter((each) => each.member === member);
      for (const pending of own) await this.#drop(pending);
      return own.length;
    });
  }

  /** Forgets those whose time is over, and what a killed process left of one. */
  sweep(): Promise<void> {
    return this.#inTurn(() => this.#sweep());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(() => telling(work));
  }

  async #get(pending: Pending): Promise<PendingFile | null> {
    const note = await this.#read(pending);
    const bytes = note && (await readFile(this.#fileOf(pending.sha256)).catch(() => null));
    if (!note || !bytes || this.#isOver(note) || hashOf(bytes) !== pending.sha256) return null;
    return { name: note.name, bytes };
  }

  async #sweep(): Promise<void> {
    for (const pending of (await this.#list()).notes) {
      const note = await this.#read(pending);
      if (!note || this.#isOver(note)) await this.#drop(pending);
    }
    const { notes, files } = await this.#list();
    const awaited = new Set(notes.map(({ sha256 }) => sha256));
    for (const hash of files) {
      if (!awaited.has(hash) && (await this.#isAbandoned(hash))) await this.#remove(hash);
    }
  }

  async #drop(pending: Pending): Promise<void> {
    await rm(this.#noteOf(pending), { force: true });
    const { notes } = await this.#list();
    if (!notes.some(({ sha256 }) => sha256 === pending.sha256)) await this.#remove(pending.sha256);
  }

  async #remove(hash: string): Promise<void> {
    await rm(this.#fileOf(hash), { force: true });
  }

  async #requireRoom({ sha256, server, member }: Pending, bytes: number): Promise<void> {
    const { notes, files } = await this.#list();
    const isOther = (each: Pending) => each.sha256 !== sha256 || each.member !== member;
    const ofServer = notes.filter((each) => each.server === server && isOther(each));
    const others = files.filter((each) => each !== sha256);
    const sizes = await Promise.all(others.map((each) => this.#sizeOf(each)));
    const sum = sizes.reduce((all, size) => all + size, bytes);
    const hasRoom = others.length < MOST_FILES && sum <= MOST_BYTES;
    if (hasRoom && ofServer.length < MOST_OF_SERVER) return;
    throw new UserError(wording("keeping.full", { minutes: PENDING_MS / 60_000 }));
  }

  /** Its note was never written, or has been for another process's moment. */
  async #isAbandoned(hash: string): Promise<boolean> {
    const stats = await stat(this.#fileOf(hash)).catch(() => null);
    return stats !== null && Date.now() - stats.mtimeMs > PENDING_MS;
  }

  async #list(): Promise<{ notes: Pending[]; files: string[] }> {
    await mkdir(this.#folder, { recursive: true });
    const names = await readdir(this.#folder);
    const notes = names.flatMap((name) => {
      const [, sha256, server, member] = NOTE.exec(name) ?? [];
      return sha256 && server && member ? [{ sha256, server, member }] : [];
    });
    return { notes, files: names.filter((name) => HASH.test(name)) };
  }

  async #sizeOf(hash: string): Promise<number> {
    return (await stat(this.#fileOf(hash)).catch(() => null))?.size ?? 0;
  }

  async #read(pending: Pending): Promise<Note | null> {
    try {
      const { name, at } = JSON.parse(await readFile(this.#noteOf(pending), "utf8"));
      return typeof name === "string" && typeof at === "number" ? { name, at } : null;
    } catch {
      return null;
    }
  }

  #isOver({ at }: Note): boolean {
    return this.#options.now() - at >= PENDING_MS;
  }

  #fileOf = (sha256: string): string => join(this.#folder, sha256);
  #noteOf = ({ sha256, server, member }: Pending): string =>
    join(this.#folder, `${sha256}.${server}.${member}.json`);
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
