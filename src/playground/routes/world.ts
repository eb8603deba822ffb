import type { Hono } from "hono";
import { channelOf, guildOf, memberOf, rolesOf, userOf } from "../membership.ts";
import type { Parts } from "../parts.ts";
import { refusal } from "../refusal.ts";
import type { Env } from "../request.ts";

/** What a bot may read about itself and the servers it is in. */
export function addWorldRoutes(api: Hono<Env>, parts: Parts): void {
  const { world, bot } = parts;
  const botServers = () => Object.values(world.servers).filter(({ botIsMember }) => botIsMember);
  const server = (id: string | undefined) => {
    const found = botServers().find((each) => each.id === id);
    if (!found) throw refusal("unknownGuild");
    return found;
  };
  api.get("/users/@me", (context) => context.json(bot));
  api.get("/users/@me/guilds", (context) =>
    context.json(botServers().map(({ id, name }) => ({ id, name, icon: null, features: [] }))),
  );
  for (const path of ["/applications/@me", "/oauth2/applications/@me"]) {
    api.get(path, (context) => context.json(applicationOf(parts)));
  }
  api.get("/guilds/:guild_id", (context) =>
    context.json(guildOf(world, server(context.req.param("guild_id")))),
  );
  api.get("/guilds/:guild_id/members/:user_id", (context) => {
    const guild = server(context.req.param("guild_id"));
    const id = context.req.param("user_id");
    if (id === bot.id) return context.json(memberOf(bot, []));
    const persona = Object.entries(world.personas).find(
      ([key, each]) => each.id === id && guild.members[key],
    );
    if (!persona) throw refusal("unknownMember");
    return context.json(memberOf(userOf(persona[1]), rolesOf(world, guild, persona[1].id)));
  });
  api.get("/channels/:channel_id", (context) => {
    const channel = channelOf(world, context.req.param("channel_id"));
    if (!channel) throw refusal("unknownChannel");
    return context.json(channel);
  });
}

function applicationOf({ world, bot }: Parts) {
  const { id, name, description } = world.application;
  return {
    id,
    name,
    description,
    icon: null,
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    team: null,
    flags: 0,
    approximate_guild_count: Object.values(world.servers).filter((each) => each.botIsMember).length,
    integration_types_config: { 0: {} },
  };
}
