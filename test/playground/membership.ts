import { GatewayDispatchEvents, GatewayIntentBits } from "discord-api-types/v10";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { guildOf } from "../../src/playground/discord/state/membership.ts";

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
