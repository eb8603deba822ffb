import type { Pending, PendingFile } from "../../store/articles/pending-files.ts";
import type { Wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import type { Context } from "../command.ts";
import { renderAdded, renderRefused, renderStored, renderTwin } from "../messages/adding.ts";
import type { Payload } from "../messages/payload.ts";
import type { Moderating } from "../record-change.ts";
import { tend } from "../tend.ts";
import { examine } from "./examine.ts";

interface Confirmed {
  readonly by: Moderating;
  readonly file: PendingFile;
  readonly pending: Pending;
}

/** Makes an article of a file that was confirmed, unless what was true when it was shown no longer is. */
export async function addArticle(
  { by, file, pending }: Confirmed,
  context: Context,
  words: Words,
): Promise<Payload> {
  const examined = await examine(file, context);
  if (!("upload" in examined)) {
    await context.pending.drop(pending);
    return "twin" in examined
      ? renderTwin(file.name, examined.twin, words)
      : renderRefused(file.name, examined.problem, words);
  }
  const { name, document } = examined.upload;
  const path = await context.added.add(name, file.bytes);
  await context.pending.drop(pending);
  const change = { kind: "added", file: path, title: document.title } as const;
  const notes = await tend(by, context, change);
  return renderFound(path, notes, context, words);
}

/** It is stored, whatever came of reading it. @param path as in `Document.file` */
function renderFound(
  path: string,
  notes: readonly Wording[],
  { library }: Context,
  words: Words,
): Payload {
  const { corpus, problems } = library.snapshot;
  const document = corpus.documents.find(({ file }) => file === path);
  if (!document) {
    const problem = problems.find(({ file }) => file === path) ?? null;
    return renderStored({ file: path, problem, notes }, words);
  }
  const [from, to] = corpus.passagesOf(corpus.articleIndex(document.id)!);
  return renderAdded({ document, passages: to - from, notes }, words);
}
