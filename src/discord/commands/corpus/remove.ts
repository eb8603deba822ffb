import { ApplicationCommandOptionType, type MessageComponentInteraction } from "discord.js";
import type { Document } from "../../../corpus/document.ts";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";
import { ARTICLE_OPTION, articleNamed, offerArticles } from "../../article-option.ts";
import { requireCaretaker } from "../../caretaker.ts";
import { type Context, onComponent } from "../../command.ts";
import { REMOVE, type RemoveState } from "../../components/actions.ts";
import { articleByKey } from "../../components/article-key.ts";
import { renderAskRemoval, renderDone } from "../../messages/tending.ts";
import { replyDeferred } from "../../reply.ts";
import { requireAnother } from "../../require-another.ts";
import type { Subcommand } from "../../subcommand.ts";
import { tend } from "../../tend.ts";
import { wordsFor } from "../../words-for.ts";

export const remove: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "remove",
    description: "Remove an article, which can be restored (moderators)",
    options: [ARTICLE_OPTION],
  },
  requireAllowed: requireCaretaker,
  async execute(interaction, context) {
    const typed = interaction.options.getString(ARTICLE_OPTION.name, true);
    const document = await articleNamed(typed, context.library);
    requireAnother(context.library);
    const asked = renderAskRemoval(document, context.config, wordsFor(interaction, true));
    await replyDeferred(interaction, asked, context);
  },
  autocomplete: offerArticles,
  componentHandlers: [onComponent(REMOVE, decide)],
};

async function decide(
  interaction: MessageComponentInteraction,
  { choice, article }: RemoveState,
  context: Context,
): Promise<void> {
  await interaction.deferUpdate();
  await requireCaretaker(interaction, context);
  const words = wordsFor(interaction, true);
  const document = articleByKey(context.library, article);
  if (!document) throw new UserError(wording("keeping.gone"));
  if (choice === "no") {
    const kept = wording("tending.kept", { title: document.title });
    await replyDeferred(interaction, renderDone(kept, [], words), context);
    return;
  }
  requireAnother(context.library);
  const notes = await removeNow(interaction, document, context);
  const done = wording("tending.removed", { title: document.title, restore: RESTORE });
  await replyDeferred(interaction, renderDone(done, notes, words), context);
}

const RESTORE = { command: "corpus/restore" };

async function removeNow(
  interaction: MessageComponentInteraction,
  document: Document,
  context: Context,
) {
  const { file, title } = document;
  const { id } = await context.added.remove(document);
  return tend(interaction, context, { kind: "removed", file, title, id });
}
