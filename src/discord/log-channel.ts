import { type GuildTextBasedChannel, type Interaction, PermissionFlagsBits } from "discord.js";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";
import { LOG_CHANNEL_TYPES } from "./messages/setup/menus.ts";

/**
 * Checks that the bot may post in a channel of the server that an interaction comes from.
 *
 * @throws UserError where it may not, or the channel is gone, or of another kind or server
 */
export function requireLogChannel(
  { guild, client }: Pick<Interaction, "guild" | "client">,
  id: string,
): GuildTextBasedChannel {
  const channel = guild?.channels.cache.get(id);
  const isOfKind = channel && LOG_CHANNEL_TYPES.some((type) => type === channel.type);
  const { ViewChannel, SendMessages } = PermissionFlagsBits;
  const mayPost = channel?.permissionsFor(client.user)?.has(ViewChannel | SendMessages);
  if (isOfKind && mayPost && channel.isTextBased()) return channel;
  throw new UserError(wording("setup.cannotPost", { channel: channel ? `#${channel.name}` : id }));
}
