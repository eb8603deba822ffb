import { type Wording, wording } from "../words/wording.ts";
import type { CorpusProblem } from "./document.ts";
import { ReadError } from "./read/read-error.ts";

/** What to do with files of other formats. */
export const HOW_TO_CONVERT: Wording = wording("remedies.convert");

export const leadsOut = (file: string): CorpusProblem => ({
  file,
  reason: wording("problems.leadsOut"),
  remedy: wording("remedies.copy"),
});

/** Nothing tells where the other names of a file are, and so whether somebody outside meant to share it. */
export const hasOtherNames = (file: string): CorpusProblem => ({
  file,
  reason: wording("problems.hasOtherNames"),
  remedy: wording("remedies.copy"),
});

/** @param folder of the operator's, which has the name of another */
export const isOfAddedFolder = (folder: string): CorpusProblem => ({
  file: folder,
  reason: wording("problems.isOfAddedFolder", { folder }),
  remedy: wording("remedies.renameFolder"),
});

export const holdsNoText = (): ReadError =>
  new ReadError(wording("problems.holdsNoText"), wording("remedies.write"));

export const isStillWritten = (file: string): CorpusProblem => ({
  file,
  reason: wording("problems.isStillWritten"),
  remedy: wording("remedies.refreshAgain"),
});

/** What reading a file may take too much of. */
export type Overuse = "time" | "memory";

export const takesTooMuch = (file: string, what: Overuse): CorpusProblem => ({
  file,
  reason: wording("problems.takesTooMuch", { what }),
  remedy: wording("remedies.simplifyOrDivide"),
});

export const takesTooLong = (file: string): CorpusProblem => takesTooMuch(file, "time");

export const hasIdOf = (other: string, file: string, id: string): CorpusProblem => ({
  file,
  reason: wording("problems.hasIdOf", { id, other }),
  remedy: wording("remedies.rename"),
});

const nestedTooDeeply = (file: string): CorpusProblem => ({
  file,
  reason: wording("problems.nestedTooDeeply"),
  remedy: wording("remedies.simplify"),
});

/** Why reading a file failed: something in it, something about it, or a bug of ours. */
export function cannotBeRead(file: string, cause: unknown): CorpusProblem {
  if (cause instanceof ReadError) {
    const { wording: reason, remedy } = cause;
    return { file, reason, remedy, ...(cause.cause !== undefined && { cause: cause.cause }) };
  }
  if (cause instanceof RangeError && /call stack/.test(cause.message)) return nestedTooDeeply(file);
  const code = isSystemError(cause) ? cause.code : undefined;
  return {
    file,
    reason:
      code === undefined
        ? wording("problems.readerFailed")
        : wording("problems.cannotBeRead", { code }),
    remedy: wording("remedies.check"),
    cause,
  };
}

/** Whether there is no such file or folder, or a file stands in the way to it. */
export const isMissing = (error: unknown): boolean =>
  isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR");

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error;
