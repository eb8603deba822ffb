import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import { sidecarNames } from "../../corpus/files/sidecars.ts";
import { type CorpusFolders, pathOfArticle } from "../../corpus/folders.ts";
import { slugOf } from "../../corpus/slug.ts";
import { isRunning } from "../is-running.ts";
import { numbered } from "./safe-name.ts";

/** Hidden, so that it is no article. */
const RESERVATION = /^\.[0-9a-f]{16}\.reserved$/;
/** Between making a file and writing into it lies less, in milliseconds. */
const MOMENT_MS = 1_000;
/** More files of one name than this are refused, rather than looked through. */
const MOST_NUMBERS = 10_000;

/** A folder of added articles. */
interface AddedPlace {
  readonly folder: string;
  /** What the paths of its files begin with, as in `Document.file`: `added/`, or more. */
  readonly prefix: string;
}

/** @param file the path of an article, as in `Document.file` */
export function placeOf(folders: CorpusFolders, file: string): AddedPlace {
  const prefix = `${dirname(file)}/`;
  return { folder: pathOfArticle(folders, prefix), prefix };
}

export interface Reservation {
  /** The name, with a number where the one that was wanted is taken. */
  readonly name: string;
  release(): Promise<void>;
}

/**
 * Reserves a free name in a folder, also from other processes. A name is free where neither a file nor an
 * article's id is like it, and no sidecar waits for it.
 *
 * @param hasSidecar whether one waits elsewhere for a file, by its path as in `Document.file`
 */
export async function reserveName(
  place: AddedPlace,
  wanted: string,
  hasSidecar: (file: string) => Promise<boolean>,
): Promise<Reservation> {
  await mkdir(place.folder, { recursive: true });
  let taken = await takenIn(place);
  for (let number = 1; number <= MOST_NUMBERS; number++) {
    const name = numbered(wanted, number);
    if (taken(name) || (await hasSidecar(place.prefix + name))) continue;
    const reservation = reservationFor(place, name);
    if (!(await reserve(reservation))) continue;
    taken = await takenIn(place);
    if (!taken(name)) return { name, release: () => rm(reservation, { force: true }) };
    await rm(reservation, { force: true });
  }
  throw tooMany(wanted);
}

const tooMany = (wanted: string) =>
  new RangeError(`Expected fewer than ${MOST_NUMBERS} files named ${wanted}`);

/** A free name among others that nobody else takes meanwhile. @param prefix as in `AddedPlace` */
export function freeName(
  { names, prefix }: { readonly names: readonly string[]; readonly prefix: string },
  wanted: string,
): string {
  const taken = takenAmong(names, prefix);
  for (let number = 1; number <= MOST_NUMBERS; number++) {
    const name = numbered(wanted, number);
    if (!taken(name)) return name;
  }
  throw tooMany(wanted);
}

/** Removes the reservations of processes that were killed. */
export async function removeReservations(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (RESERVATION.test(name) && !(await isHeld(path))) await rm(path, { force: true });
  }
}

/** Whether somebody is about to put a file of this name there. */
export const isReserved = (place: AddedPlace, name: string): Promise<boolean> =>
  isHeld(reservationFor(place, name));

const takenIn = async ({ folder, prefix }: AddedPlace) => takenAmong(await readdir(folder), prefix);

/** Whether a name is taken where there are files of some names. @param prefix as in `AddedPlace` */
function takenAmong(names: readonly string[], prefix: string): (name: string) => boolean {
  const idOf = (name: string) => slugOf(prefix + name);
  const ids = new Set(names.map(idOf));
  const lower = new Set(names.map((name) => name.toLowerCase()));
  return (name) =>
    ids.has(idOf(name)) ||
    [name, ...sidecarNames(name)].some((each) => lower.has(each.toLowerCase()));
}

/** One for all names that would make the same id. */
function reservationFor({ folder, prefix }: AddedPlace, name: string): string {
  const hash = createHash("sha256").update(slugOf(prefix + name));
  return join(folder, `.${hash.digest("hex").slice(0, 16)}.reserved`);
}

/** @returns whether it was there to be had */
async function reserve(path: string): Promise<boolean> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (await isHeld(path)) return false;
      await rm(path, { force: true });
    }
  }
  return false;
}

/** Whether the process that made a reservation may still be at it. It writes its id a moment later. */
async function isHeld(path: string): Promise<boolean> {
  try {
    const [{ mtime }, pid] = await Promise.all([stat(path), readFile(path, "utf8")]);
    return pid === "" ? Date.now() - mtime.getTime() < MOMENT_MS : isRunning(Number(pid), mtime);
  } catch {
    return false;
  }
}
