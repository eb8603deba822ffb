import { createHmac, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { writeAtomically } from "./atomic-write.ts";
import { isRunning } from "./is-running.ts";

/** How often a process shows that it lives, and looks around, in ms. */
const HEARTBEAT_MS = 10_000;
/** A process of this machine that has shown nothing for so long, in ms, hangs or is another by now. */
const SILENT_AFTER_MS = 3 * HEARTBEAT_MS;
/** What a process of another machine left behind is kept this long, in ms: its clock may be wrong. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;
/** Below DATA_DIR; a small file for each process, whose time is that of its last heartbeat. */
const FOLDER = "processes";

/** A process as it announces itself to others. */
export interface ProcessNote {
  readonly pid: number;
  readonly host: string;
  /** As `Date.toISOString()` writes it. */
  readonly since: string;
}

export interface SiblingOptions {
  readonly dataDir: string;
  readonly token: string;
  /** What the process serves of the bot; two that serve different shards are no siblings. */
  readonly shard: string;
  /** Called once for each process that serves the same shard of the same bot, now or later. */
  onSibling(sibling: ProcessNote): void;
  /** Called where a heartbeat could not be written. */
  onError(error: unknown): void;
}

export interface SiblingWatch {
  /** Looks around now, and not at the next heartbeat. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Announces this process in DATA_DIR until it ends, and tells of others that serve the same shard of the
 * same bot. The token stands in no file: their names are made from it by a keyed hash.
 *
 * @throws the error of the file system where DATA_DIR cannot be written
 */
export async function watchForSiblings(options: SiblingOptions): Promise<SiblingWatch> {
  const { onError } = options;
  const folder = join(options.dataDir, FOLDER);
  const own = `${nameOf(options)}-${randomBytes(4).toString("hex")}.json`;
  const look = siblingFinder(folder, own, options);
  await announce(join(folder, own));
  await look();
  const beat = () => keepAnnounced(join(folder, own)).then(look).catch(onError);
  const timer = setInterval(beat, HEARTBEAT_MS).unref();
  const close = () => {
    clearInterval(timer);
    process.off("exit", close);
    try {
      rmSync(join(folder, own), { force: true });
    } catch {
      // Others find out that this process has ended.
    }
  };
  // An end for whatever reason, but for a kill, comes by here.
  process.once("exit", close);
  return { look, close };
}

/** The same for the processes of one shard of one bot, and of no use for learning the token. */
const nameOf = ({ token, shard }: SiblingOptions): string =>
  createHmac("sha256", token).update(`process of shard ${shard}`).digest("hex").slice(0, 16);

async function announce(file: string): Promise<void> {
  const since = new Date(Date.now() - process.uptime() * 1000).toISOString();
  const note: ProcessNote = { pid: process.pid, host: hostname(), since };
  await writeAtomically(file, [Buffer.from(`${JSON.stringify(note)}\n`)]);
}

async function keepAnnounced(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => announce(file));
}

/** What was found of another process. */
interface Found {
  readonly note: ProcessNote;
  /** When it last showed that it lives, by the clock of its own machine. */
  readonly beat: Date;
}

function siblingFinder(folder: string, own: string, options: SiblingOptions) {
  const beats = new Map<string, number>();
  const told = new Set<string>();
  const siblings = `${nameOf(options)}-`;
  return async () => {
    for (const name of await readdir(folder)) {
      const found = name === own ? null : await read(join(folder, name));
      if (found === null) continue;
      if (isGone(found)) await rm(join(folder, name), { force: true });
      const isNew = name.startsWith(siblings) && !told.has(name);
      if (isNew && isAlive(found, beats.get(name))) {
        told.add(name);
        options.onSibling(found.note);
      }
      beats.set(name, found.beat.getTime());
    }
  };
}

async function read(file: string): Promise<Found | null> {
  try {
    const { mtime } = await stat(file);
    const note = JSON.parse(await readFile(file, "utf8")) as ProcessNote | null;
    return typeof note?.pid === "number" ? { note, beat: mtime } : null;
  } catch {
    return null;
  }
}

const isHere = ({ note }: Found): boolean => note.host === hostname();

const silenceMs = ({ beat }: Found): number => Date.now() - beat.getTime();

/** Whether a process has ended without removing its note. One that lives after all writes it again. */
function isGone(found: Found): boolean {
  if (!isHere(found)) return silenceMs(found) > FORGOTTEN_AFTER_MS;
  return silenceMs(found) > SILENT_AFTER_MS || !isRunning(found.note.pid, found.beat);
}

/** A process of another machine lives if its heart has beaten since the last look. */
function isAlive(found: Found, lastBeat: number | undefined): boolean {
  if (isHere(found)) return !isGone(found);
  return lastBeat !== undefined && lastBeat !== found.beat.getTime();
}
