import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { UserError } from "../errors.ts";
import { sentences, wording } from "../words/wording.ts";
import { isMissing } from "./problems.ts";

/** Why a folder cannot be searched for articles; null where it can. */
export function folderProblem(folder: string): UserError | null {
  try {
    if (!statSync(folder).isDirectory()) return unusableFolder(folder, "folderIsNone");
    accessSync(folder, constants.R_OK | constants.X_OK);
    return null;
  } catch (cause) {
    return unusableFolder(
      folder,
      isMissing(cause) ? "folderIsMissing" : "folderIsUnreadable",
      cause,
    );
  }
}

/** The path of a folder without links in it. @throws UserError where it cannot be searched */
export function resolveFolder(folder: string): string {
  const problem = folderProblem(folder);
  if (problem) throw problem;
  return realpathSync(folder);
}

type Why = "folderIsNone" | "folderIsMissing" | "folderIsUnreadable";

export function unusableFolder(folder: string, why: Why, cause?: unknown): UserError {
  const told = sentences(wording(`refreshing.${why}`, { folder }), wording("remedies.addArticles"));
  return new UserError(told, { cause });
}
