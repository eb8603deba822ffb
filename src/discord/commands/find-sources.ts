import { ApplicationCommandType, type MessageContextMenuCommandInteraction } from "discord.js";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import { type Context, EVERYWHERE, type MessageCommand } from "../command.ts";
import { MOST_HITS } from "../components/custom-id.ts";
import { loadHits } from "../components/hits-pager.ts";
import { ALL_ARTICLES } from "../components/scope.ts";
import { renderGone } from "../messages/gone.ts";
import { renderHits } from "../messages/hits.ts";
import { clip, oneLine } from "../messages/markdown.ts";
import { LONGEST_QUESTION } from "../messages/not-found.ts";
import { reply, viewingOf } from "../reply.ts";

export const findSources: MessageCommand = {
  data: { ...EVERYWHERE, type: ApplicationCommandType.Message, name: "Find sources" },
  description: "On a message, below Apps: show you the passages that speak to it",
  execute,
};

/** What members may write at the most, in UTF-16 units (resources/message: 4,000 with Nitro). */
const LONGEST_MESSAGE = 4_000;
/** Discord's own marks in a message: mentions, emoji, timestamps and links in angle brackets. */
const MARKS = /<(?:[@#:/t]|a:|https?:)[^>\s]*(?: [^>\s]+){0,2}>|https?:\/\/\S+/g;
const EMPHASIS = /\*\*|__|~~|\|\||`|^(?:>{1,3}|#{1,3}|-#) /gm;

async function execute(
  interaction: MessageContextMenuCommandInteraction,
  context: Context,
): Promise<void> {
  const { content, id: message } = interaction.targetMessage;
  const words = oneLine(
    content.slice(0, LONGEST_MESSAGE).replace(MARKS, " ").replace(EMPHASIS, ""),
  );
  if (!/[\p{L}\p{N}]/u.test(words)) throw new UserError(wording("errors.messageWithoutWords"));
  const { grade, pieces, passages } = await context.library.sources(words, MOST_HITS);
  if (grade === "nothing") {
    throw new UserError(wording("errors.noSources"));
  }
  const question = clip(pieces.join(" "), LONGEST_QUESTION);
  const hashes = passages.map(({ hash }) => hash);
  const state = { hashes, at: 0, grade, message };
  const asked = { question, scope: ALL_ARTICLES };
  const page = await loadHits({ ...asked, addressee: null, kept: null }, state, context);
  const viewing = viewingOf(interaction, context, true);
  await reply(
    interaction,
    page ? renderHits(page, viewing) : renderGone(asked, viewing),
    true,
    context,
  );
}
