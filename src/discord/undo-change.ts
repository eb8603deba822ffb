import type { Document } from "../corpus/document.ts";
import { UserError } from "../errors.ts";
import type { Library } from "../library.ts";
import { stampOf, type Undo, type Undoable } from "../store/article-change.ts";
import type { HistoryEntry, Outcome } from "../store/history.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import type { Moderating } from "./record-change.ts";
import { requireAnother } from "./require-another.ts";
import { tend } from "./tend.ts";

/** A change of an article that can be taken back, as far as the history tells. */
interface Reversible {
  readonly file: string;
  readonly title: string;
  readonly what: Undoable;
  readonly undo: Undo;
}

/** The ids of the entries that can be undone now. */
export async function undoableOf(
  entries: readonly HistoryEntry[],
  context: Context,
): Promise<ReadonlySet<number>> {
  const removed = new Set((await context.added.removed()).map(({ id }) => id));
  const checked = await Promise.all(
    entries.map(async (entry) => {
      const change = reversible(entry);
      const isMine = change !== null && (await context.added.isMine(change.file));
      return isMine && (await isPossible(change, removed, context)) ? entry.id : null;
    }),
  );
  return new Set(checked.filter((id) => id !== null));
}

async function isPossible(
  { file, undo }: Reversible,
  removed: ReadonlySet<string>,
  { library, added }: Context,
): Promise<boolean> {
  if (undo.how === "restore") return removed.has(undo.id);
  if (!articleOf(file, library)) return false;
  return undo.how === "remove" || stampOf(await added.sidecarOf(file)) === undo.after;
}

/**
 * Takes a change of an article back, which is a change too.
 *
 * @param entry null where it is no longer kept
 * @returns what the moderator has to be told
 * @throws UserError where it can no longer be undone
 */
export async function undoChange(
  interaction: Moderating,
  entry: HistoryEntry | null,
  context: Context,
): Promise<readonly Wording[]> {
  const change = entry && reversible(entry);
  if (change === null) throw new UserError(wording("tending.cannotUndo"));
  const file = await takeBack(change, context);
  const { title, what } = change;
  const notes = await tend(interaction, context, { kind: "undone", file, title, what });
  return [wording("tending.undone", { title }), ...notes];
}

/** @returns the path of the article then */
async function takeBack({ file, undo }: Reversible, context: Context): Promise<string> {
  const { library, added } = context;
  if (undo.how === "restore") return added.restore(undo.id);
  const document = articleOf(file, library);
  if (!document) throw new UserError(wording("tending.cannotUndo"));
  if (undo.how === "remove") {
    requireAnother(library);
    await added.remove(document);
  } else await added.rewrite(file, undo.before, (yaml) => stampOf(yaml) === undo.after);
  return file;
}

function reversible({ outcome, undo }: HistoryEntry): Reversible | null {
  if (undo === null || !isChange(outcome) || outcome.result === "undone") return null;
  return { file: outcome.file, title: outcome.title, what: outcome.result, undo };
}

const isChange = (outcome: Outcome) => "file" in outcome;

const articleOf = (file: string, { snapshot }: Library): Document | undefined =>
  snapshot.corpus.documents.find((document) => document.file === file);
