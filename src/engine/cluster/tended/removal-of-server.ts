import { isAdded, serverOf } from "../../../corpus/folders.ts";
import type { TendedNote } from "../records/tended-record.ts";
import { isBinned, type Standing } from "./standing.ts";
import type { ArticleText, TendedChange } from "./tended-change.ts";

/** What moderators did with a server's own articles. */
export const notesOfServer = ({ notes }: Standing, server: string): TendedNote[] =>
  notes.filter(({ file }) => serverOf(file) === server);

/** Takes all of it back; the operator's articles are as if nobody had said anything of them. */
export async function removalOfServer(standing: Standing, server: string): Promise<TendedChange> {
  const went = notesOfServer(standing, server);
  const articles = new Map<string, ArticleText | null>();
  for (const note of went) {
    if (!isBinned(note)) articles.set(note.file, await textWithout(standing, note));
  }
  return { came: [], went, articles };
}

/** Null for what no folder has, too. */
async function textWithout(standing: Standing, { file }: TendedNote): Promise<ArticleText | null> {
  const files = isAdded(file) ? null : await standing.filesOf(file);
  return files && { files, sidecar: null };
}
