import { type APIMessage, MessageType, PermissionFlagsBits } from "discord-api-types/v10";
import type { Hono } from "hono";
import { refusal } from "../refusal.ts";
import { readMessage } from "../rules/message.ts";
import type { Parts } from "../state/parts.ts";
import type { World } from "../state/world.ts";
import type { Env, Sent } from "./request.ts";

/** Messages that a bot posts by itself (resources/message, "Create Message"). */
export function addChannelRoutes(api: Hono<Env>, parts: Parts): void {
  api.post("/channels/:channel_id/messages", (context) =>
    context.json(post(parts, context.req.param("channel_id"), context.get("request"))),
  );
}

/** Into a channel of a server, as far as the bot may. */
function post(parts: Parts, channelId: string, { body, uploads }: Sent): APIMessage {
  const { ViewChannel, SendMessages } = PermissionFlagsBits;
  const may = permissionsIn(parts.world, channelId);
  if (!(may & ViewChannel)) throw refusal("missingAccess");
  if (!(may & SendMessages)) throw refusal("missingPermissions");
  const form = readMessage(body, uploads, []);
  const { bot: author, messages } = parts;
  return messages.create(
    { channelId, author, type: MessageType.Default, viewer: null },
    form,
    uploads,
  );
}

/** What the bot may do in a channel. Refuses one of a server that it is not in, and one that is gone. */
function permissionsIn({ servers }: World, channelId: string): bigint {
  for (const { botIsMember, everyone, channels } of Object.values(servers)) {
    const channel = Object.values(channels).find(({ id }) => id === channelId);
    if (channel && botIsMember) return everyone & ~(channel.denied ?? 0n);
  }
  throw refusal("unknownChannel");
}
