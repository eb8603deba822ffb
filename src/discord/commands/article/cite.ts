import type { MessageComponentInteraction } from "discord.js";
import { type Context, onComponent, unknownComponent } from "../../command.ts";
import { CITE, type CiteState } from "../../components/actions.ts";
import { itemsShown } from "../../messages/article.ts";
import { linesOfPage } from "../../messages/article-pages.ts";
import { renderCitations } from "../../messages/citing/render.ts";
import { articleOf, openPage } from "../../open-article.ts";
import { reply, viewingOf } from "../../reply.ts";

export const onCite = onComponent(CITE, cite);

/** Leaves the article as it is: its citations are for whoever wants to copy one. */
async function cite(
  interaction: MessageComponentInteraction,
  { article, page, from }: CiteState,
  context: Context,
): Promise<void> {
  const document = articleOf(article, context);
  const opening = await openPage(document, page, interaction, context);
  const items = itemsShown({ ...opening, from });
  if (items.length === 0) throw unknownComponent();
  const viewing = viewingOf(interaction, context, true);
  await reply(interaction, renderCitations(document, linesOfPage(items), viewing), true, context);
}
