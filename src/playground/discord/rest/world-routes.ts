import type { Hono } from "hono";
import { refusal } from "../refusal.ts";
import { channelOf, guildOf, memberOf, rolesOf, userOf } from "../state/membership.ts";
import type { Parts } from "../state/parts.ts";
import type { Persona, Server, Team, World } from "../state/world.ts";
import type { Env } from "./request.ts";

/** What a bot may read about itself (resources/user, resources/application). */
export function addBotRoutes(api: Hono<Env>, parts: Parts): void {
  api.get("/users/@me", (context) => context.json(parts.bot));
  api.get("/users/@me/guilds", (context) =>
    context.json(
      joined(parts.world).map(({ id, name }) => ({ id, name, icon: null, features: [] })),
    ),
  );
  for (const path of ["/applications/@me", "/oauth2/applications/@me"]) {
    api.get(path, (context) => context.json(applicationOf(parts)));
  }
}

/** What a bot may read about the servers it is in (resources/guild, resources/channel). */
export function addServerRoutes(api: Hono<Env>, { world, bot }: Parts): void {
  api.get("/guilds/:guild_id", (context) =>
    context.json(guildOf(world, serverOf(world, context.req.param("guild_id")))),
  );
  api.get("/guilds/:guild_id/members/:user_id", (context) => {
    const { guild_id, user_id } = context.req.param();
    const server = serverOf(world, guild_id);
    const member = user_id === bot.id ? memberOf(bot, []) : personaIn(world, server, user_id);
    return context.json(member);
  });
  api.get("/channels/:channel_id", (context) => {
    const channel = channelOf(world, context.req.param("channel_id"));
    if (!channel) throw refusal("unknownChannel");
    return context.json(channel);
  });
}

function joined({ servers }: World): Server[] {
  return Object.values(servers).filter(({ botIsMember }) => botIsMember);
}

function serverOf(world: World, id: string): Server {
  const server = joined(world).find((each) => each.id === id);
  if (!server) throw refusal("unknownGuild");
  return server;
}

function personaIn(world: World, server: Server, userId: string) {
  const [, persona] =
    Object.entries(world.personas).find(
      ([key, { id }]) => id === userId && server.members[key] !== undefined,
    ) ?? [];
  if (!persona) throw refusal("unknownMember");
  return memberOf(userOf(persona), rolesOf(world, server, userId));
}

function personaById({ personas }: World, id: string): Persona {
  const persona = Object.values(personas).find((each) => each.id === id);
  if (!persona) throw new Error(`Expected a persona of this world, got user ${id}`);
  return persona;
}

function applicationOf({ world, bot }: Parts) {
  const { id, name, description, ownerId, flags = 0, team = null } = world.application;
  const forPeople = world.application.userInstall && { 1: {} };
  return {
    id,
    name,
    description,
    icon: null,
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    owner: userOf(personaById(world, ownerId)),
    team: team && teamOf(world, team),
    flags,
    approximate_guild_count: joined(world).length,
    integration_types_config: { 0: {}, ...forPeople },
  };
}

function teamOf(world: World, { id, name, members }: Team) {
  return {
    id,
    name,
    icon: null,
    owner_user_id: world.application.ownerId,
    members: members.map(({ userId, membership_state }) => ({
      team_id: id,
      user: userOf(personaById(world, userId)),
      role: "developer",
      permissions: ["*"],
      membership_state,
    })),
  };
}
