import type { Interaction } from "discord.js";
import { type ArticleChange, stampOf, type Undo, type Undoable } from "../store/article-change.ts";
import type { SidecarEdit } from "../store/articles/sidecar-files.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { keptText } from "./kept-wording.ts";
import { renderChange } from "./messages/change.ts";
import { postInLog } from "./post-in-log.ts";

/** What tells who changes an article, and where. */
export type Moderating = Pick<
  Interaction,
  "client" | "user" | "guild" | "guildId" | "locale" | "guildLocale"
>;

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
 * Keeps what a moderator did with an article in the history, and posts it in the channel of the log. To be
 * called as soon as it is done, before the articles are read again.
 *
 * @returns what the moderator has to be told besides; null for nothing
 */
export async function recordChange(
  interaction: Moderating,
  context: Pick<Context, "history" | "log" | "choices">,
  change: Change,
): Promise<Wording | null> {
  const { history, log } = context;
  const { user, guildId: server } = interaction;
  const kept = keptOf(change);
  const failed = (err: unknown) => {
    log.warn({ err }, "The history could not be written");
    return wording("tending.notInHistory");
  };
  const asker = { occasion: "member", member: user.id, server, place: null } as const;
  const recorded = await history?.recordChange(asker, kept, undoOf(change)).catch(failed);
  const posted = await postInLog(interaction, context, (words) =>
    renderChange(kept, user.id, words),
  );
  if (recorded && "key" in recorded) return recorded;
  if (posted === null || "key" in posted) return posted;
  return (recorded && (await history?.setPlace(recorded, posted).catch(failed))) ?? null;
}

function keptOf(change: Change): ArticleChange {
  const { file } = change;
  const title = keptText(change.title);
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
