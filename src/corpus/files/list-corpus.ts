import { existsSync, readdirSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { UserError } from "../../errors.ts";
import { sentences, wording } from "../../words/wording.ts";
import type { CorpusProblem } from "../document.ts";
import { resolveFolder, unusableFolder } from "../folder.ts";
import {
  ADDED,
  addedFolder,
  type CorpusFolders,
  isAdded,
  isSidecar,
  ofServer,
  ownFolders,
  SERVERS,
  SIDECAR_END,
  sidecarsFolder,
  tendedSidecar,
} from "../folders.ts";
import { cannotBeRead, isOfAddedFolder } from "../problems.ts";
import { listHidden } from "./hidden-articles.ts";
import { type ListedFile, listFiles } from "./list-files.ts";
import { hasNoArticle, type SidecarFile, sidecarNames } from "./sidecars.ts";
import { SYNONYMS_FILE } from "./synonyms-file.ts";

/** The folders of servers, see `SERVERS`; no server has an id of other digits. */
const OF_SERVER = /^servers[/\\](\d+)$/i;

/** A file of the corpus, which may be an article. */
export interface ListedArticle extends ListedFile {
  /** With the less particular first, see `sidecarNames`; the one that moderators write last. */
  readonly sidecars: readonly SidecarFile[];
}

export interface CorpusListing {
  /** The operator's in the order of their paths, and then the added ones. */
  readonly articles: readonly ListedArticle[];
  /** Where the corpus's words of like meaning are; null for nowhere. */
  readonly synonyms: string | null;
  /** As in `Corpus`. */
  readonly ignored: readonly string[];
  readonly problems: readonly CorpusProblem[];
}

/** What lay in the operator's folder when it was last listed: looking at ten thousand files takes its time. */
export interface OperatorsListing {
  /** Null before it was listed. */
  last: Listing | null;
}

export interface ListingOptions {
  /** Keeps what is listed of the operator's folder; nothing does unless told. */
  readonly operators?: OperatorsListing;
  /** Whether what was kept is taken as it is, because only what moderators tend has changed. */
  readonly isTendedOnly?: boolean;
}

/**
 * Lists what lies in the folders of a corpus, as one, but for what is of single servers.
 *
 * @throws UserError where the operator's folder is missing, cannot be read, or is one that the bot writes to
 */
export function listCorpus(
  folders: CorpusFolders,
  { operators = { last: null }, isTendedOnly = false }: ListingOptions = {},
): CorpusListing {
  const { folder, dataDir = null } = folders;
  const root = resolveFolder(folder);
  const theirs = (isTendedOnly && operators.last) || listOperators(root, folders);
  operators.last = theirs;
  if (dataDir === null) return combine(theirs, [], []);
  const written = listIfThere(sidecarsFolder(dataDir), "").files;
  return withoutHidden(
    combine(theirs, [listIfThere(addedFolder(dataDir), ADDED)], written),
    dataDir,
  );
}

/**
 * Lists what is one server's own. Nothing of it may be a link to anything outside of its folder.
 *
 * @throws UserError where the operator's folder is missing or cannot be read
 */
export function listServer(
  { folder, dataDir = null }: CorpusFolders,
  server: string,
): CorpusListing {
  const own = ofServer(server);
  const theirs = listPart(resolveFolder(folder), own, own);
  const synonyms = `${own}${SYNONYMS_FILE}`;
  if (dataDir === null) return combine(theirs, [], [], synonyms);
  const added = listPart(addedFolder(dataDir), own, ADDED + own);
  const sidecars = sidecarsFolder(dataDir);
  const written = [own, ADDED + own].flatMap((below) => listPart(sidecars, below, below).files);
  return withoutHidden(combine(theirs, [added], written, synonyms), dataDir);
}

/** Lists the articles that all servers share, and those of each. @throws UserError as `listCorpus` does */
export function listWhole(folders: CorpusFolders): ListedArticle[] {
  const own = serversWithFolders(folders).map((server) => listServer(folders, server));
  return [listCorpus(folders), ...own].flatMap(({ articles }) => articles);
}

/** Whether a server has anything of its own, be it only folders. */
export function hasOwnFolder({ folder, dataDir = null }: CorpusFolders, server: string): boolean {
  const own = ofServer(server);
  return (
    existsSync(join(folder, own)) ||
    (dataDir !== null && existsSync(join(addedFolder(dataDir), own)))
  );
}

/** The servers that have folders of their own, by their ids. */
export function serversWithFolders({ folder, dataDir = null }: CorpusFolders): string[] {
  const folders = dataDir === null ? [folder] : [folder, addedFolder(dataDir)];
  const names = folders.flatMap((each) => foldersIn(join(each, SERVERS)));
  return [...new Set(names)].filter((name) => SERVER.test(name)).toSorted();
}

const SERVER = /^\d{17,20}$/;

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function withoutHidden(listing: CorpusListing, dataDir: string): CorpusListing {
  const hidden = new Set(listHidden(dataDir).map(({ file }) => file));
  return { ...listing, articles: listing.articles.filter(({ file }) => !hidden.has(file)) };
}

/** Lists a folder below another that is where it seems to be; nothing for one that is not, or a link. */
function listPart(base: string, below: string, prefix: string): Listing {
  const path = join(realPath(base), below).replace(/[/\\]$/, "");
  if (!existsSync(path) || realpathSync(path) !== path) return NOTHING;
  try {
    return listFiles(path, { prefix });
  } catch (error) {
    return { ...NOTHING, problems: [cannotBeRead(prefix, error)] };
  }
}

const NOTHING: Listing = { files: [], ignored: [], problems: [] };

type Listing = ReturnType<typeof listFiles>;

function listOperators(root: string, { folder, dataDir }: CorpusFolders): Listing {
  const own = dataDir ? ownFolders(realPath(dataDir)).map(realPath) : [];
  if (own.some((each) => `${root}${sep}`.startsWith(`${each}${sep}`))) throw isWrittenTo(folder);
  try {
    const isPassedOver = (path: string) => own.includes(path) || isOfServer(root, path);
    return withoutAdded(listFiles(root, { isPassedOver }));
  } catch (cause) {
    throw unusableFolder(folder, "folderIsUnreadable", cause);
  }
}

/** The path without links in it, as far as it is there. */
const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

const isWrittenTo = (folder: string): UserError =>
  new UserError(
    sentences(wording("refreshing.folderIsOurs", { folder }), wording("remedies.setFolder")),
  );

function withoutAdded({ files, ignored, problems }: Listing): Listing {
  const kept = files.filter(({ file }) => !isAdded(file));
  const clash = kept.length < files.length ? [isOfAddedFolder(ADDED)] : [];
  return { files: kept, ignored, problems: [...problems, ...clash] };
}

function listIfThere(folder: string, prefix: string): Listing {
  if (!existsSync(folder)) return NOTHING;
  const root = realpathSync(folder);
  return listFiles(root, { prefix, isPassedOver: (path) => isOfServer(root, path) });
}

const isOfServer = (root: string, path: string): boolean => OF_SERVER.test(relative(root, path));

/** @param written the sidecars that moderators wrote, by the paths of their articles */
function combine(
  theirs: Listing,
  others: readonly Listing[],
  written: readonly ListedFile[],
  synonymsFile = SYNONYMS_FILE,
): CorpusListing {
  const all = [theirs, ...others];
  const files = all.flatMap((listing) => listing.files);
  const synonyms = theirs.files.find(({ file }) => file === synonymsFile) ?? null;
  const articles = files.filter((each) => !isSidecar(each.file) && each !== synonyms);
  const beside = new Map(
    files.filter(({ file }) => isSidecar(file)).map((each) => [each.file, each]),
  );
  const edits = new Map(written.map((each) => [each.file, each]));
  const orphans = new Set(beside.keys());
  if (orphans.size > 0) {
    for (const { file } of articles) for (const name of sidecarNames(file)) orphans.delete(name);
  }
  return {
    articles: articles.map((each) => ({ ...each, sidecars: sidecarsOf(each, beside, edits) })),
    synonyms: synonyms?.path ?? null,
    ignored: all.flatMap((listing) => listing.ignored),
    problems: [
      ...all.flatMap((listing) => listing.problems),
      ...[...orphans].map((file) => hasNoArticle(file)),
    ],
  };
}

function sidecarsOf(
  { file }: ListedFile,
  beside: ReadonlyMap<string, ListedFile>,
  edits: ReadonlyMap<string, ListedFile>,
): SidecarFile[] {
  if (beside.size === 0 && edits.size === 0) return [];
  const edit = edits.get(`${file}${SIDECAR_END}`);
  return [
    ...sidecarNames(file).flatMap((each) => beside.get(each) ?? []),
    ...(edit ? [{ ...edit, file: tendedSidecar(file), isWhole: true }] : []),
  ];
}
