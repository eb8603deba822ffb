import {
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Document } from "../../../corpus/document.ts";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";
import { type Context, chosenValue, onComponent, onForm, unknownComponent } from "../../command.ts";
import { FIND, FOUND } from "../../components/actions.ts";
import { unknownForm } from "../../components/form.ts";
import { recallFrom, SOUGHT } from "../../components/message-state.ts";
import { FIND_FORM, findWords } from "../../find-form.ts";
import { pagesOf } from "../../messages/article-pages.ts";
import type { Found } from "../../messages/found.ts";
import { oneLine } from "../../messages/markdown.ts";
import { pageWith } from "../../messages/marked.ts";
import { articleOf, openPage, renderOpened } from "../../open-article.ts";
import { openForm, reply, updateOrCopy, viewingOf } from "../../reply.ts";
import { wordsFor } from "../../words-for.ts";

interface FindState {
  readonly article: string;
}

export const onFind = [onComponent(FIND, open), onComponent(FOUND, choose)];

export const onFindForm = onForm(FIND_FORM, (interaction, { state, filled }, context) =>
  find(interaction, articleOf(state.article, context), oneLine(filled.words), context),
);

async function open(
  interaction: MessageComponentInteraction,
  state: FindState,
  context: Context,
): Promise<void> {
  const words = findWords(articleOf(state.article, context), wordsFor(interaction, true));
  await openForm(interaction, FIND_FORM, state, words, context);
}

/** Shows the first place where the words stand. */
async function find(
  interaction: ModalSubmitInteraction,
  named: Document,
  sought: string,
  context: Context,
): Promise<void> {
  if (!interaction.isFromMessage()) throw unknownForm();
  const document = await context.library.whole(named);
  const places = await context.library.findIn(document, sought);
  if (places.length === 0) throw new UserError(wording("reading.notFound", { words: sought }));
  await show(interaction, document, { sought, places, shown: 0 }, context);
}

/** Shows the place that is chosen from the menu. */
async function choose(
  interaction: MessageComponentInteraction,
  { article }: FindState,
  context: Context,
): Promise<void> {
  const document = await context.library.whole(articleOf(article, context));
  const sought = recallFrom(interaction, SOUGHT);
  const places = await context.library.findIn(document, sought);
  const shown = Number(chosenValue(interaction));
  if (!places[shown]) throw unknownComponent();
  await show(interaction, document, { sought, places, shown }, context);
}

/** What somebody looks for is for nobody else to see: where a page was shared, a private copy opens. */
async function show(
  interaction: Parameters<typeof updateOrCopy>[0],
  document: Document,
  found: Found,
  context: Context,
): Promise<void> {
  const at = pageWith(pagesOf(document), found.places[found.shown]!);
  const opening = await openPage(document, at + 1, interaction, context);
  if (interaction.message.flags.has(MessageFlags.Ephemeral)) {
    await updateOrCopy(interaction, interaction.user.id, context, (viewing) =>
      renderOpened(opening, viewing, context, found),
    );
    return;
  }
  const viewing = viewingOf(interaction, context, true);
  await reply(interaction, await renderOpened(opening, viewing, context, found), true, context);
}
