import { access } from "node:fs/promises";
import { type CorpusFolders, pathOfArticle } from "../../corpus/folders.ts";
import { isMissing } from "../../corpus/problems.ts";

/** A path that is none of an article. */
const LEADS_ELSEWHERE = /^[/\\]|(^|[/\\])\.\.([/\\]|$)|[/\\]$|\0|^$/;

/** Where an article's file lies; null where there is none, or the path leads elsewhere. */
export async function findArticle(folders: CorpusFolders, file: string): Promise<string | null> {
  if (LEADS_ELSEWHERE.test(file)) return null;
  const path = pathOfArticle(folders, file);
  try {
    await access(path);
    return path;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
