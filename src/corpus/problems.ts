import type { CorpusProblem } from "./document.ts";
import { ReadError } from "./read/read-error.ts";

/** What to do with files of other formats. */
export const HOW_TO_CONVERT = "Convert them to .txt, .md, .html, .pdf or .docx.";

export const leadsOut = (file: string): CorpusProblem => ({
  file,
  reason: "It is a link that leads out of the corpus folder",
  remedy: "Put a copy in its place.",
});

/** Nothing tells where the other names of a file are, and so whether somebody outside meant to share it. */
export const hasOtherNames = (file: string): CorpusProblem => ({
  file,
  reason: "It is a hard link, and the same file has a name outside the corpus folder",
  remedy: "Put a copy in its place.",
});

/** @param folder of the operator's, which has the name of another */
export const isOfAddedFolder = (folder: string): CorpusProblem => ({
  file: folder,
  reason: `Paths that begin with “${folder}” are those of articles that moderators added`,
  remedy: "Give the folder another name.",
});

export const holdsNoText = (): ReadError =>
  new ReadError("It holds no text", "Write the article, or remove the file.");

export const isStillWritten = (file: string): CorpusProblem => ({
  file,
  reason: "It is still being written",
  remedy: "Refresh again once it is whole.",
});

/** What reading a file may take too much of. */
export type Overuse = "time" | "memory";

export const takesTooMuch = (file: string, what: Overuse): CorpusProblem => ({
  file,
  reason: `It takes too ${what === "time" ? "long" : "much memory"} to read, because of how its marks are nested or repeated`,
  remedy: "Simplify it, divide it into several files, or save it as plain text.",
});

export const takesTooLong = (file: string): CorpusProblem => takesTooMuch(file, "time");

export const hasIdOf = (other: string, file: string, id: string): CorpusProblem => ({
  file,
  reason: `Its id “${id}” is that of ${other}`,
  remedy: "Rename one of the two files.",
});

const nestedTooDeeply = (file: string): CorpusProblem => ({
  file,
  reason: "Its marks are nested too deeply",
  remedy: "Simplify it, or save it as plain text.",
});

/** Why reading a file failed: something in it, something about it, or a bug of ours. */
export function cannotBeRead(file: string, cause: unknown): CorpusProblem {
  if (cause instanceof ReadError) return { file, reason: cause.message, remedy: cause.remedy };
  if (cause instanceof RangeError && /call stack/.test(cause.message)) return nestedTooDeeply(file);
  return {
    file,
    reason: `It cannot be read (${isSystemError(cause) ? cause.code : "an error of the reader"})`,
    remedy: "Check that the file exists and that the bot may read it; the log has the cause.",
    cause,
  };
}

/** Whether there is no such file or folder, or a file stands in the way to it. */
export const isMissing = (error: unknown): boolean =>
  isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR");

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error;
