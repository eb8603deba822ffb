import {
  ApplicationCommandType,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
} from "discord.js";
import { UserError } from "../../errors.ts";
import { type HitsState, SHARE, type ShareState, SOURCES } from "../components/actions.ts";
import { MESSAGE } from "../components/message-state.ts";
import { HITS_SHOWN, LONGEST_QUESTION } from "../messages/answer.ts";
import { clip, oneLine } from "../messages/markdown.ts";
import { renderShared, renderSources } from "../messages/sources.ts";
import { reply, turn, viewingOf } from "../reply.ts";
import { HITS, hitsOf, recallFrom, renderGone } from "./ask.ts";
import { type Context, EVERYWHERE, type MessageCommand, onPress, unknownPress } from "./command.ts";

export const findSources: MessageCommand = {
  data: { ...EVERYWHERE, type: ApplicationCommandType.Message, name: "Find sources" },
  description: "On a message, below Apps: show you the passages that speak to it",
  execute,
  presses: [onPress(SOURCES, page), onPress(SHARE, share)],
};

/** Discord's own marks in a message: mentions, emoji, timestamps and links in angle brackets. */
const MARKS = /<(?:[@#:/t]|a:|https?:)[^>\s]*(?: [^>\s]+){0,2}>|https?:\/\/\S+/g;
const EMPHASIS = /\*\*|__|~~|\|\||`|^(?:>{1,3}|#{1,3}|-#) /gm;

async function execute(
  interaction: MessageContextMenuCommandInteraction,
  context: Context,
): Promise<void> {
  const { content } = interaction.targetMessage;
  const words = oneLine(content.replace(MARKS, " ").replace(EMPHASIS, ""));
  if (!/[\p{L}\p{N}]/u.test(words)) throw new UserError("That message has no words to look up.");
  const { pieces, passages } = await context.library.sources(words, HITS);
  if (passages.length === 0) {
    throw new UserError("I found nothing in the articles that speaks to that message.");
  }
  const question = clip(pieces.join(" "), LONGEST_QUESTION);
  const hashes = passages.map(({ hash }) => hash);
  const shown = (await hitsOf(hashes.slice(0, HITS_SHOWN), question, context)) ?? [];
  const viewing = viewingOf(interaction, context, true);
  await reply(interaction, renderSources({ question, hashes, at: 0, shown }, viewing), true);
}

async function page(
  interaction: MessageComponentInteraction,
  { owner, at, hashes }: HitsState,
  context: Context,
): Promise<void> {
  if (at >= hashes.length || at % HITS_SHOWN !== 0) throw unknownPress();
  const question = recallFrom(interaction, MESSAGE);
  const shown = await hitsOf(hashes.slice(at, at + HITS_SHOWN), question, context);
  await turn(interaction, owner, context, (viewing) =>
    shown === null
      ? renderGone(question, null, viewing)
      : renderSources({ question, hashes, at, shown }, viewing),
  );
}

/** In the channel, for all to see; whoever shares has to be allowed to write there. */
async function share(
  interaction: MessageComponentInteraction,
  { hash }: ShareState,
  context: Context,
): Promise<void> {
  if (!maySend(interaction)) throw new UserError("You may not send messages here.");
  const question = recallFrom(interaction, MESSAGE);
  const [hit] = (await hitsOf([hash], question, context)) ?? [];
  const viewing = viewingOf(interaction, context, !hit);
  if (hit) await reply(interaction, renderShared(question, hit, viewing), false);
  else await reply(interaction, renderGone(question, null, viewing), true);
}

/** In direct messages there are no permissions to lack. */
function maySend({ memberPermissions }: MessageComponentInteraction): boolean {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  return memberPermissions?.any([SendMessages, SendMessagesInThreads]) ?? true;
}
