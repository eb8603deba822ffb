import { utimes } from "node:fs/promises";
import { relative } from "node:path";
import { type HiddenArticle, hiddenNote } from "../../../corpus/files/hidden-articles.ts";
import {
  ADDED,
  addedFolder,
  binFolder,
  isAdded,
  SIDECAR_END,
  sidecarsFolder,
} from "../../../corpus/folders.ts";
import { BINNED } from "../../../store/articles/bin.ts";
import type { ArticleFiles } from "../records/article-record.ts";
import type { Tended } from "../records/tended-record.ts";
import type { ArticleText } from "../tended/tended-change.ts";
import { writeBelow } from "./write-below.ts";

/** As `CorpusFolders`, where moderators do something with the articles. */
export interface TendedFolders {
  readonly folder: string;
  readonly dataDir: string;
}

/** Writes what moderators did with an article as it lies in DATA_DIR. @throws UserError as `writeBelow` does */
export async function writeTended(folders: TendedFolders, tended: Tended): Promise<void> {
  const { file, sidecar, removed, at, files } = tended;
  if (removed && isAdded(file)) return writeBinned(folders, tended);
  if (removed) await writeHidden(folders, { file, ...removed });
  if (files) await writeArticle(folders, file, { files, sidecar }, isAdded(file) ? at : undefined);
  else await writeSidecar(folders, file, sidecar);
}

/**
 * Writes an article, the files beside it, and what moderators said of it.
 *
 * @param at when it was added, in milliseconds since the epoch; now unless told
 * @throws UserError as `writeBelow` does
 */
export async function writeArticle(
  folders: TendedFolders,
  file: string,
  { files, sidecar }: ArticleText,
  at?: number,
): Promise<void> {
  await writeSidecar(folders, file, sidecar);
  const path = await writeFiles(folders, file, files);
  if (at !== undefined) await utimes(path, at / 1_000, at / 1_000);
}

/** @returns where the article lies */
async function writeFiles(
  folders: TendedFolders,
  file: string,
  { bytes, sidecars }: ArticleFiles,
): Promise<string> {
  for (const beside of sidecars) await writeFile(folders, beside.file, beside.bytes);
  return writeFile(folders, file, bytes);
}

const writeFile = ({ folder, dataDir }: TendedFolders, file: string, bytes: Uint8Array) =>
  isAdded(file)
    ? writeBelow(addedFolder(dataDir), file.slice(ADDED.length), bytes)
    : writeBelow(folder, file, bytes);

async function writeSidecar({ dataDir }: TendedFolders, file: string, yaml: string | null) {
  if (yaml !== null) await writeBelow(sidecarsFolder(dataDir), `${file}${SIDECAR_END}`, yaml);
}

async function writeHidden({ dataDir }: TendedFolders, article: HiddenArticle): Promise<void> {
  const note = relative(dataDir, hiddenNote(dataDir, article.file));
  await writeBelow(dataDir, note, JSON.stringify(article));
}

async function writeBinned({ dataDir }: TendedFolders, tended: Tended): Promise<void> {
  const { id, file, sidecar, removed, at, files } = tended;
  const write = (name: string, bytes: Uint8Array | string) =>
    writeBelow(binFolder(dataDir), `${id}/${name}`, bytes);
  if (sidecar !== null) await write(BINNED.sidecar, sidecar);
  await write(BINNED.note, JSON.stringify({ file, ...removed }));
  const path = await write(BINNED.article, files!.bytes);
  await utimes(path, at / 1_000, at / 1_000);
}
