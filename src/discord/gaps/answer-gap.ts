import type { Document } from "../../corpus/document.ts";
import { serverOf } from "../../corpus/folders.ts";
import { ReadError } from "../../corpus/read/read-error.ts";
import { parseSidecar } from "../../corpus/read/sidecar.ts";
import type { Wording } from "../../words/wording.ts";
import type { Context } from "../command.ts";
import { MAX_SELECT_OPTIONS } from "../limits.ts";
import type { Moderating } from "../record-change.ts";
import { tend } from "../tend.ts";

/** How many passages are looked at besides the first. */
const OTHERS = 7;

/** Articles that may answer a question and that whoever asks for them tends, best first. */
export async function articlesFor(question: string, context: Context): Promise<Document[]> {
  const { library } = context;
  const { hits, others, nearest } = await library.ask(question, { limit: 1, others: OTHERS });
  const named = await library.findArticles(question, MAX_SELECT_OPTIONS);
  const passages = [...hits.map(({ passage }) => passage), ...others];
  const all = [...passages.map(({ document }) => document), ...nearest, ...named];
  return (await tendedAmong([...new Set(all)], context)).slice(0, MAX_SELECT_OPTIONS);
}

/** Those of some articles that a moderator tends. */
export async function tendedAmong(
  documents: readonly Document[],
  { tender }: Pick<Context, "tender">,
): Promise<Document[]> {
  const tendsCommon = await tender.mayTendCommon();
  return documents.filter(({ file }) => {
    const server = serverOf(file);
    return server === null ? tendsCommon : server === tender.server;
  });
}

/**
 * Adds a question to those that an article says it answers, so that it is found for it at once.
 *
 * @returns what the moderator has to be told besides
 * @throws EditedMeanwhile where somebody edits the article at the same moment
 * @throws UserError where the article is gone, or DATA_DIR cannot be written
 */
export async function answerWith(
  document: Document,
  question: string,
  interaction: Moderating,
  context: Context,
): Promise<readonly Wording[]> {
  const { file, title } = document;
  const { added } = context;
  const seen = await added.sidecarOf(file);
  const known = questionsIn(seen) ?? document.questions;
  if (known.includes(question)) return [];
  const questions = [...known, question];
  const edit = await added.edit(file, { questions }, (yaml) => yaml === seen);
  return tend(interaction, context, { kind: "edited", file, title, edit });
}

/** What was said just now may not have been read yet; undefined where the file alone says something. */
function questionsIn(sidecar: string | null): readonly string[] | undefined {
  if (sidecar === null) return undefined;
  try {
    return parseSidecar(sidecar).questions;
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}
