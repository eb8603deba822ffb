import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { hiddenId, listHidden } from "../../../corpus/files/hidden-articles.ts";
import { type ListedFile, listFiles } from "../../../corpus/files/list-files.ts";
import { sidecarNames } from "../../../corpus/files/sidecars.ts";
import {
  ADDED,
  addedFolder,
  binFolder,
  isAdded,
  isSidecar,
  SIDECAR_END,
  sidecarsFolder,
} from "../../../corpus/folders.ts";
import { BINNED, Bin, newId } from "../../../store/articles/bin.ts";
import type { Tended } from "../records/tended-record.ts";

/** Reads what moderators did from where it lies as in DATA_DIR, without the files of the operator's. */
export async function readTended(dataDir: string): Promise<Tended[]> {
  const sidecars = new Map(
    listIfThere(sidecarsFolder(dataDir), "")
      .filter(({ file }) => isSidecar(file))
      .map(({ file, path }) => [file.slice(0, -SIDECAR_END.length), readFileSync(path, "utf8")]),
  );
  const added = readAdded(dataDir, sidecars);
  const hidden = new Map(listHidden(dataDir).map((each) => [each.file, each]));
  const theirs = new Set([...sidecars.keys(), ...hidden.keys()].filter((file) => !isAdded(file)));
  const others = Array.from(theirs, (file): Tended => {
    const { title, at } = hidden.get(file) ?? { title: "", at: Date.now() };
    const removed = hidden.has(file) ? { title, at } : null;
    const sidecar = sidecars.get(file) ?? null;
    return { id: hiddenId(file), file, sidecar, removed, at, files: null };
  });
  return [...added, ...others, ...(await readBin(dataDir))];
}

function readAdded(dataDir: string, written: ReadonlyMap<string, string>): Tended[] {
  const listed = listIfThere(addedFolder(dataDir), ADDED);
  const paths = new Map(listed.map(({ file, path }) => [file, path]));
  return listed
    .filter(({ file }) => !isSidecar(file))
    .map(({ file, path, stamp: [, at] }) => ({
      id: newId(),
      file,
      sidecar: written.get(file) ?? null,
      removed: null,
      at,
      files: {
        bytes: readFileSync(path),
        sidecars: sidecarNames(file)
          .filter((name) => paths.has(name))
          .map((name) => ({ file: name, bytes: readFileSync(paths.get(name)!) })),
      },
    }));
}

async function readBin(dataDir: string): Promise<Tended[]> {
  const bin = new Bin(dataDir);
  const entries = await bin.list();
  return Promise.all(
    entries.map(async (entry) => {
      const { id, file, title, at } = entry;
      const path = join(binFolder(dataDir), id, BINNED.article);
      const files = { bytes: readFileSync(path), sidecars: [] };
      const sidecar = await bin.sidecarOf(entry);
      return { id, file, sidecar, removed: { title, at }, at: statSync(path).mtimeMs, files };
    }),
  );
}

function listIfThere(folder: string, prefix: string): readonly ListedFile[] {
  return existsSync(folder) ? listFiles(realpathSync(folder), { prefix }).files : [];
}
