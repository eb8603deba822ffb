import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { CorpusProblem } from "../document.ts";
import { isSidecar } from "../folders.ts";
import { cannotBeRead, hasOtherNames, leadsOut } from "../problems.ts";
import { extensionOf, hasReader } from "../read-document.ts";

/**
 * What tells whether a file has changed without reading it: its size in bytes, when its content and its
 * entry last changed in milliseconds since the epoch, and its number on the disk.
 */
export type FileStamp = readonly [size: number, modified: number, changed: number, inode: number];

export interface ListedFile {
  /** As in `Document.file`. */
  readonly file: string;
  /** Where it lies. */
  readonly path: string;
  readonly stamp: FileStamp;
  /** How many names it has, inside and outside of the folder. */
  readonly names: number;
}

export interface Listing {
  readonly files: ListedFile[];
  /** As in `Corpus.ignored`. */
  readonly ignored: string[];
  readonly problems: CorpusProblem[];
}

export interface ListOptions {
  /** What the paths begin with; nothing unless told. */
  readonly prefix?: string;
  /** Whether a folder, by where it lies, is not looked into; none is unless told. */
  isPassedOver?(path: string): boolean;
}

/**
 * Lists what lies below a folder, articles and sidecars, in the order of names. A file that has a name
 * outside of the folder too is left out, whether by a symbolic link or by a hard one.
 *
 * @param root without links in it
 * @throws what the file system throws where the folder itself cannot be listed
 */
export function listFiles(root: string, options: ListOptions = {}): Listing {
  return withoutHardLinks(listBelow({ root, prefix: "", ...options }, ""));
}

type Place = ListOptions & { readonly root: string; readonly prefix: string };

function listBelow(place: Place, folder: string): Listing {
  const listing: Listing = { files: [], ignored: [], problems: [] };
  const entries = readdirSync(join(place.root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".")) listing.ignored.push(place.prefix + below);
    else if (entry.isDirectory()) merge(listing, listFolder(place, below));
    else if (entry.isSymbolicLink()) listLink(place, below, listing);
    else if (entry.isFile() && isWanted(below)) addFile(place, below, listing);
    else listing.ignored.push(place.prefix + below);
  }
  return listing;
}

/** Whether a file that was passed over may hold an article all the same, such as `report.docx`. */
export function isOfOtherFormat(file: string): boolean {
  const isHidden = basename(file).startsWith(".");
  return extensionOf(file) !== "" && !hasReader(file) && !isHidden && !isReadme(file);
}

/** @throws what the file system throws where there is no such file */
export const stampOf = (path: string): FileStamp => stampFrom(statSync(path));

const stampFrom = ({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp => [
  size,
  mtimeMs,
  ctimeMs,
  ino,
];

/**
 * Whether a change of a file can change the articles, as that of a sidecar does: hidden files, READMEs and
 * other formats are passed over.
 *
 * @param file its path below the corpus folder, with `/` on every system
 */
export function concernsArticles(file: string): boolean {
  return isWanted(file) && !file.split("/").some((name) => name.startsWith("."));
}

const isReadme = (file: string): boolean => /^readme/i.test(basename(file));

const isWanted = (file: string): boolean => (hasReader(file) || isSidecar(file)) && !isReadme(file);

function addFile({ root, prefix }: Place, below: string, listing: Listing): void {
  const file = prefix + below;
  const path = join(root, below);
  try {
    const stats = statSync(path);
    listing.files.push({ file, path, stamp: stampFrom(stats), names: stats.nlink });
  } catch (error) {
    listing.problems.push(cannotBeRead(file, error));
  }
}

function listFolder(place: Place, below: string): Listing {
  const empty: Listing = { files: [], ignored: [], problems: [] };
  if (place.isPassedOver?.(join(place.root, below))) return empty;
  try {
    return listBelow(place, below);
  } catch (error) {
    return { ...empty, problems: [cannotBeRead(place.prefix + below, error)] };
  }
}

/** A link may point at a file elsewhere in the corpus, and nowhere else. */
function listLink(place: Place, below: string, listing: Listing): void {
  const { root, prefix } = place;
  const file = prefix + below;
  try {
    const target = realpathSync(join(root, below));
    const kind = statSync(target);
    const isOutside =
      relative(root, target).split(sep)[0] === ".." || isBelowPassedOver(place, target);
    if (isOutside && (kind.isDirectory() || isWanted(file))) listing.problems.push(leadsOut(file));
    else if (kind.isFile() && isWanted(file)) addFile(place, below, listing);
    else listing.ignored.push(file);
  } catch (error) {
    if (isWanted(file)) listing.problems.push(cannotBeRead(file, error));
    else listing.ignored.push(file);
  }
}

/** A link must not lead to what is kept apart. */
function isBelowPassedOver({ root, isPassedOver }: Place, target: string): boolean {
  for (let path = target; path.length > root.length; path = dirname(path)) {
    if (isPassedOver?.(path)) return true;
  }
  return false;
}

/** A file with several names is fine as long as all of them are in the folder. */
function withoutHardLinks({ files, ignored, problems }: Listing): Listing {
  const several = files.filter(({ names }) => names > 1);
  if (several.length === 0) return { files, ignored, problems };
  const inside = new Map<number, number>();
  for (const { stamp } of several) inside.set(stamp[3], (inside.get(stamp[3]) ?? 0) + 1);
  const isShared = ({ names, stamp }: ListedFile) => names > 1 && inside.get(stamp[3])! < names;
  return {
    files: files.filter((file) => !isShared(file)),
    ignored,
    problems: [...problems, ...files.filter(isShared).map(({ file }) => hasOtherNames(file))],
  };
}

function merge(listing: Listing, other: Listing): void {
  listing.files.push(...other.files);
  listing.ignored.push(...other.ignored);
  listing.problems.push(...other.problems);
}
