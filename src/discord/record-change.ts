import type { Interaction } from "discord.js";
import { type ArticleChange, stampOf, type Undo, type Undoable } from "../store/article-change.ts";
import type { SidecarEdit } from "../store/articles/sidecar-files.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { clip, oneLine } from "./messages/markdown.ts";
import { LONGEST_KEPT } from "./record-refresh.ts";

/** What a moderator just did with an article, and what is needed to take it back. */
export type Change = {
  /** As in `Document.file`, and where it is now. */
  readonly file: string;
  readonly title: string;
} & (
  | { readonly kind: "added" | "restored" }
  | { readonly kind: "edited"; readonly edit: SidecarEdit }
  /** @param id as in `RemovedArticle` */
  | { readonly kind: "removed"; readonly id: string }
  /** What it was that was taken back. */
  | { readonly kind: "undone"; readonly what: Undoable }
);

/**
 * Keeps what a moderator did with an article in the history. To be called as soon as it is done, before the
 * articles are read again.
 *
 * @returns what the moderator has to be told besides; null for nothing
 */
export async function recordChange(
  { user, guildId: server }: Pick<Interaction, "user" | "guildId">,
  { history, log }: Pick<Context, "history" | "log">,
  change: Change,
): Promise<Wording | null> {
  const asker = { occasion: "member", member: user.id, server, place: null } as const;
  try {
    await history?.recordChange(asker, keptOf(change), undoOf(change));
    return null;
  } catch (err) {
    log.warn({ err }, "The history could not be written");
    return wording("tending.notInHistory");
  }
}

function keptOf(change: Change): ArticleChange {
  const { file } = change;
  const title = clip(oneLine(change.title), LONGEST_KEPT);
  if (change.kind === "undone") return { result: "undone", what: change.what, file, title };
  return { result: change.kind, file, title };
}

function undoOf(change: Change): Undo | null {
  if (change.kind === "undone") return null;
  if (change.kind === "removed") return { how: "restore", id: change.id };
  if (change.kind !== "edited") return { how: "remove" };
  const { before, after } = change.edit;
  return { how: "rewrite", before, after: stampOf(after) };
}
