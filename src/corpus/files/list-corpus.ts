import { existsSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
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
  ownFolders,
  SIDECAR_END,
  sidecarsFolder,
} from "../folders.ts";
import { isOfAddedFolder } from "../problems.ts";
import { listHidden } from "./hidden-articles.ts";
import { type ListedFile, listFiles } from "./list-files.ts";
import { hasNoArticle, type SidecarFile, sidecarNames } from "./sidecars.ts";
import { SYNONYMS_FILE } from "./synonyms-file.ts";

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

/**
 * Lists what lies in the folders of a corpus, as one.
 *
 * @throws UserError where the operator's folder is missing, cannot be read, or is one that the bot writes to
 */
export function listCorpus(folders: CorpusFolders): CorpusListing {
  const { folder, dataDir = null } = folders;
  const root = resolveFolder(folder);
  const theirs = listOperators(root, folders);
  if (dataDir === null) return combine(theirs, [], []);
  const hidden = new Set(listHidden(dataDir).map(({ file }) => file));
  const written = listIfThere(sidecarsFolder(dataDir), "").files;
  const listing = combine(theirs, [listIfThere(addedFolder(dataDir), ADDED)], written);
  return { ...listing, articles: listing.articles.filter(({ file }) => !hidden.has(file)) };
}

type Listing = ReturnType<typeof listFiles>;

function listOperators(root: string, { folder, dataDir }: CorpusFolders): Listing {
  const own = dataDir ? ownFolders(realPath(dataDir)).map(realPath) : [];
  if (own.some((each) => `${root}${sep}`.startsWith(`${each}${sep}`))) throw isWrittenTo(folder);
  try {
    const listing = listFiles(root, { isPassedOver: (path) => own.includes(path) });
    return withoutAdded(listing);
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
  if (!existsSync(folder)) return { files: [], ignored: [], problems: [] };
  return listFiles(realpathSync(folder), { prefix });
}

/** @param written the sidecars that moderators wrote, by the paths of their articles */
function combine(
  theirs: Listing,
  others: readonly Listing[],
  written: readonly ListedFile[],
): CorpusListing {
  const all = [theirs, ...others];
  const files = all.flatMap((listing) => listing.files);
  const synonyms = theirs.files.find(({ file }) => file === SYNONYMS_FILE) ?? null;
  const articles = files.filter((each) => !isSidecar(each.file) && each !== synonyms);
  const beside = new Map(
    files.filter(({ file }) => isSidecar(file)).map((each) => [each.file, each]),
  );
  const edits = new Map(written.map((each) => [each.file, each]));
  const orphans = new Set(beside.keys());
  for (const { file } of articles) for (const name of sidecarNames(file)) orphans.delete(name);
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
  const name = edit && join("DATA_DIR", "sidecars", edit.file);
  return [
    ...sidecarNames(file).flatMap((each) => beside.get(each) ?? []),
    ...(edit ? [{ ...edit, file: name!, isWhole: true }] : []),
  ];
}
