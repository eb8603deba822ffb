import { GatewayDispatchEvents, GatewayIntentBits } from "discord-api-types/v10";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { channelOf, guildOf } from "../../src/playground/discord/state/membership.ts";

/** Lets the bot join a server of the world, by its name there. */
export function joinServer({ parts, gateway }: LocalDiscord, name: string): void {
  const server = parts.world.servers[name]!;
  server.botIsMember = true;
  const data = guildOf(parts.world, server);
  gateway.dispatch(GatewayDispatchEvents.GuildCreate, data, GatewayIntentBits.Guilds);
}

/** Removes the bot from a server of the world. */
export function leaveServer({ parts, gateway }: LocalDiscord, name: string): void {
  const server = parts.world.servers[name]!;
  server.botIsMember = false;
  const data = { id: server.id };
  gateway.dispatch(GatewayDispatchEvents.GuildDelete, data, GatewayIntentBits.Guilds);
}

/** Deletes a channel of a server, both by their names. */
export function deleteChannel(
  { parts, gateway }: LocalDiscord,
  server: string,
  name: string,
): void {
  const { channels } = parts.world.servers[server]!;
  const data = channelOf(parts.world, channels[name]!.id)!;
  delete channels[name];
  gateway.dispatch(GatewayDispatchEvents.ChannelDelete, data, GatewayIntentBits.Guilds);
}

/** @param denied what the bot may not do in the channel from now on */
export function denyIn(
  { parts, gateway }: LocalDiscord,
  server: string,
  name: string,
  denied: bigint,
): void {
  const channel = parts.world.servers[server]!.channels[name]!;
  channel.denied = denied;
  const data = channelOf(parts.world, channel.id)!;
  gateway.dispatch(GatewayDispatchEvents.ChannelUpdate, data, GatewayIntentBits.Guilds);
}
