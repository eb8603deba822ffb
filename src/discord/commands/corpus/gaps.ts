import {
  ApplicationCommandOptionType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import { UserError } from "../../../errors.ts";
import { type Wording, wording } from "../../../words/wording.ts";
import { isCaretaker, requireCaretaker, requireTender } from "../../caretaker.ts";
import { type Context, chosenValue, onComponent, onForm } from "../../command.ts";
import {
  type AnswerGapState,
  CHOOSE_GAP,
  DISMISS_GAP,
  FIND_FOR_GAP,
  FIT_GAP,
  GAPS,
  type GapState,
  type GapsState,
} from "../../components/actions.ts";
import { articleByKey, articleKey } from "../../components/article-key.ts";
import type { CustomIdFormat } from "../../components/custom-id.ts";
import { unknownForm } from "../../components/form.ts";
import { ANSWER_FORM, answerWords, SEARCH_FORM, searchWords } from "../../gaps/answer-form.ts";
import { answerWith, articlesFor, tendedAmong } from "../../gaps/answer-gap.ts";
import { gapGroups } from "../../gaps/gap-groups.ts";
import { groupOf, keptHere } from "../../gaps/kept-here.ts";
import { MAX_SELECT_OPTIONS } from "../../limits.ts";
import { renderGap, renderGaps } from "../../messages/gaps.ts";
import { oneLine } from "../../messages/markdown.ts";
import { type Answerable, openForm, replyDeferred } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";
import { wordsFor } from "../../words-for.ts";

export const gaps: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "gaps",
    description: "Questions that the articles do not answer, to answer or dismiss (moderators)",
  },
  requireAllowed: requireTender,
  execute: (interaction, context) => showList(interaction, 1, [], context),
  componentHandlers: [
    onDeferred(GAPS, (interaction, { page }, context) => showList(interaction, page, [], context)),
    onDeferred(CHOOSE_GAP, openChosen),
    onDeferred(DISMISS_GAP, dismiss),
    onComponent(FIT_GAP, openAnswer),
    onComponent(FIND_FOR_GAP, openSearch),
  ],
  formHandlers: [
    onForm(ANSWER_FORM, (interaction, { state, filled }, context) =>
      answer(interaction, state, oneLine(filled.question), context),
    ),
    onForm(SEARCH_FORM, (interaction, { state, filled }, context) =>
      search(interaction, state, filled.title, context),
    ),
  ],
};

/** Joins the format of a button or menu that changes its message with what it does for those who may. */
function onDeferred<State>(
  format: CustomIdFormat<State>,
  run: (interaction: MessageComponentInteraction, state: State, context: Context) => Promise<void>,
) {
  return onComponent(format, async (interaction, state, context) => {
    await interaction.deferUpdate();
    await requireTender(interaction, context);
    await run(interaction, state, context);
  });
}

async function openChosen(
  interaction: MessageComponentInteraction,
  { page }: GapsState,
  context: Context,
): Promise<void> {
  const group = await groupOf(Number(chosenValue(interaction)), interaction, context);
  const mayAnswer = await isCaretaker(interaction, context);
  const articles = mayAnswer ? await articlesFor(group.question, context) : null;
  const open = { group, articles, page };
  await replyDeferred(interaction, renderGap(open, wordsFor(interaction, true)), context);
}

async function dismiss(
  interaction: MessageComponentInteraction,
  { gap, page }: GapState,
  context: Context,
): Promise<void> {
  const { kept, server } = keptHere(interaction, context);
  if (!(await kept.dismiss(server, gap))) throw new UserError(wording("gaps.gone"));
  await showList(interaction, page, [wording("gaps.dismissed")], context);
}

async function openSearch(
  interaction: MessageComponentInteraction,
  state: GapState,
  context: Context,
): Promise<void> {
  await requireCaretaker(interaction, context);
  const words = searchWords(wordsFor(interaction, true));
  await openForm(interaction, SEARCH_FORM, state, words, context);
}

async function search(
  interaction: ModalSubmitInteraction,
  { gap, page }: GapState,
  title: string,
  context: Context,
): Promise<void> {
  await deferUpdate(interaction);
  await requireCaretaker(interaction, context);
  const group = await groupOf(gap, interaction, context);
  const found = await context.library.findArticles(title, MAX_SELECT_OPTIONS);
  const articles = await tendedAmong(found, context);
  const shown = renderGap({ group, articles, page }, wordsFor(interaction, true));
  await replyDeferred(interaction, shown, context);
}

/** What opens a form must be answered with it at once, so the groups are made anew once it is sent. */
async function openAnswer(
  interaction: MessageComponentInteraction,
  { gap, page }: GapState,
  context: Context,
): Promise<void> {
  await requireCaretaker(interaction, context);
  const { kept, server } = keptHere(interaction, context);
  const document = context.library.article(chosenValue(interaction));
  const row = (await kept.of(server)).find(({ id }) => id === gap);
  if (!document) throw new UserError(wording("keeping.gone"));
  if (!row) throw new UserError(wording("gaps.gone"));
  const words = answerWords(document, row.question, wordsFor(interaction, true));
  const state = { gap, page, article: articleKey(document) };
  await openForm(interaction, ANSWER_FORM, state, words, context);
}

async function answer(
  interaction: ModalSubmitInteraction,
  { gap, page, article }: AnswerGapState,
  question: string,
  context: Context,
): Promise<void> {
  await deferUpdate(interaction);
  await requireCaretaker(interaction, context);
  const { kept, server } = keptHere(interaction, context);
  const document = articleByKey(context.library, article);
  if (!document) throw new UserError(wording("keeping.gone"));
  const { rows } = await groupOf(gap, interaction, context);
  const notes = await answerWith(document, question, interaction, context);
  await kept.remove(server, rows);
  const answered = wording("gaps.answered", { question, title: document.title });
  await showList(interaction, page, [answered, ...notes], context);
}

/** @param page from 1 */
async function showList(
  interaction: Answerable,
  page: number,
  notes: readonly Wording[],
  context: Context,
): Promise<void> {
  const { kept, server, days } = keptHere(interaction, context);
  const groups = await gapGroups(kept, server, context.library);
  const shown = renderGaps({ groups, page, days, notes }, wordsFor(interaction, true));
  await replyDeferred(interaction, shown, context);
}

/** The form was opened from the message that it changes. */
async function deferUpdate(interaction: ModalSubmitInteraction): Promise<void> {
  if (!interaction.isFromMessage()) throw unknownForm();
  await interaction.deferUpdate();
}
