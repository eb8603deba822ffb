import { createHash } from "node:crypto";
import { extname } from "node:path/posix";
import { wording } from "../../words/wording.ts";
import type { CorpusProblem } from "../document.ts";
import { SIDECAR_END } from "../folders.ts";
import { cannotBeRead } from "../problems.ts";
import { decodeText } from "../read/decode.ts";
import type { SidecarMetadata } from "../read/reading.ts";
import { parseSidecar } from "../read/sidecar.ts";
import type { Sidecar } from "../read-document.ts";
import type { FileStamp } from "./list-files.ts";
import { readBytes } from "./read-bytes.ts";

/** A sidecar that lies in one of the folders. */
export interface SidecarFile {
  /** As problems name it. */
  readonly file: string;
  readonly path: string;
  readonly stamp: FileStamp;
  /** Whether moderators wrote it: then it was put in its place whole. */
  readonly isWhole?: boolean;
}

/**
 * The names that the sidecars of a file may have beside it, the more particular last: of `fine.txt` and
 * `fine.md`, both may use `fine.meta.yaml`, and `fine.txt.meta.yaml` is for one alone.
 */
export function sidecarNames(file: string): [ofName: string, ofFile: string] {
  const end = extname(file);
  return [`${file.slice(0, file.length - end.length)}${SIDECAR_END}`, `${file}${SIDECAR_END}`];
}

/** A number that changes whenever one of the sidecars does, comes or goes; 0 for none. */
export function stampOfSidecars(sidecars: readonly SidecarFile[]): number {
  if (sidecars.length === 0) return 0;
  const known = sidecars.map(({ file, stamp }) => [file, ...stamp]);
  return createHash("sha256").update(JSON.stringify(known)).digest().readUIntBE(0, 6);
}

export interface ReadSidecars {
  readonly sidecars: readonly Sidecar[];
  readonly problems: readonly CorpusProblem[];
}

/** Reads the sidecars of an article. One that cannot be used is a problem, and says nothing. */
export function readSidecars(files: readonly SidecarFile[]): ReadSidecars {
  const problems: CorpusProblem[] = [];
  const sidecars = files.map(({ file, path }) => {
    let bytes: Uint8Array = new Uint8Array();
    let says: SidecarMetadata = {};
    try {
      bytes = readBytes(path);
      says = parseSidecar(decodeText(bytes));
    } catch (error) {
      problems.push(cannotBeRead(file, error));
    }
    return { file, bytes, says };
  });
  return { sidecars, problems };
}

/** A sidecar that is beside no article. */
export const hasNoArticle = (file: string): CorpusProblem => ({
  file,
  reason: wording("problems.hasNoArticle"),
  remedy: wording("remedies.renameSidecar", { end: SIDECAR_END }),
});
