import type { Context, Hono } from "hono";
import { refusal } from "../refusal.ts";
import type { CommandStore, Scope } from "../state/command-store.ts";
import type { Parts } from "../state/parts.ts";
import type { World } from "../state/world.ts";
import type { Env } from "./request.ts";

const GLOBAL = "/applications/:application_id/commands";
const OF_A_SERVER = "/applications/:application_id/guilds/:guild_id/commands";

/** The commands everywhere and in each server (interactions/application-commands, "Endpoints"). */
export function addCommandRoutes(api: Hono<Env>, { commands, world }: Parts): void {
  for (const path of [GLOBAL, OF_A_SERVER]) {
    addListRoutes(api, path, commands, world);
    addSingleRoutes(api, `${path}/:command_id`, commands, world);
  }
}

function addListRoutes(api: Hono<Env>, path: string, commands: CommandStore, world: World): void {
  api.get(path, (context) => {
    const all = commands.list(scopeOf(context, world));
    return context.json(context.req.query("with_localizations") === "true" ? all : plain(all));
  });
  api.put(path, (context) => {
    const { body } = context.get("request");
    return context.json(commands.replaceAll(scopeOf(context, world), body));
  });
  api.post(path, (context) => {
    const { body } = context.get("request");
    const { command, isNew } = commands.create(scopeOf(context, world), body);
    return context.json(command, isNew ? 201 : 200);
  });
}

function addSingleRoutes(api: Hono<Env>, path: string, commands: CommandStore, world: World): void {
  const idOf = (context: Context) => context.req.param("command_id") ?? "";
  api.get(path, (context) => context.json(commands.get(scopeOf(context, world), idOf(context))));
  api.patch(path, (context) => {
    const { body } = context.get("request");
    return context.json(commands.update(scopeOf(context, world), idOf(context), body));
  });
  api.delete(path, (context) => {
    commands.remove(scopeOf(context, world), idOf(context));
    return context.body(null, 204);
  });
}

function scopeOf({ req }: Context, world: World): Scope {
  if (req.param("application_id") !== world.application.id) throw refusal("unknownApplication");
  const guildId = req.param("guild_id") ?? null;
  const servers = Object.values(world.servers);
  const isIn = servers.some(({ id, botIsMember }) => id === guildId && botIsMember);
  if (guildId !== null && !isIn) throw refusal("missingAccess");
  return guildId;
}

/** Lists come without translations unless they are asked for. */
function plain<T>(value: T): T {
  const json = JSON.stringify(value, (key, field) =>
    key.endsWith("_localizations") ? undefined : field,
  );
  return JSON.parse(json);
}
