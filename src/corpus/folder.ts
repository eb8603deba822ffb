import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { UserError } from "../errors.ts";
import { isMissing } from "./problems.ts";

/** What to do about a folder without articles. */
export const HOW_TO_ADD =
  "Put articles there as .txt, .md, .html, .pdf or .docx files, or set CORPUS_DIR to the folder that holds them.";

/** Why a folder cannot be searched for articles; null where it can. */
export function folderProblem(folder: string): UserError | null {
  try {
    if (!statSync(folder).isDirectory()) return unusableFolder(folder, "is not a folder");
    accessSync(folder, constants.R_OK | constants.X_OK);
    return null;
  } catch (cause) {
    return unusableFolder(folder, isMissing(cause) ? "does not exist" : "cannot be read", cause);
  }
}

/** The path of a folder without links in it. @throws UserError where it cannot be searched */
export function resolveFolder(folder: string): string {
  const problem = folderProblem(folder);
  if (problem) throw problem;
  return realpathSync(folder);
}

/** @param why the rest of a sentence that begins with the folder */
export function unusableFolder(folder: string, why: string, cause?: unknown): UserError {
  return new UserError(`The corpus folder ${folder} ${why}. ${HOW_TO_ADD}`, { cause });
}
