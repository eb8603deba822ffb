import type { Context, Hono } from "hono";
import type { Scope } from "../command-store.ts";
import type { Parts } from "../parts.ts";
import { refusal } from "../refusal.ts";
import type { Env } from "../request.ts";

/** The commands of one kind of scope, below `base` (interactions/application-commands). */
export function addCommandRoutes(api: Hono<Env>, base: string, { commands, world }: Parts): void {
  const scopeOf = (context: Context): Scope => {
    if (context.req.param("application_id") !== world.application.id) {
      throw refusal("unknownApplication");
    }
    const guildId = context.req.param("guild_id") ?? null;
    const knows = Object.values(world.servers).some(
      (each) => each.id === guildId && each.botIsMember,
    );
    if (guildId !== null && !knows) throw refusal("missingAccess");
    return guildId;
  };
  const bodyOf = (context: Context<Env>) => context.get("request").body;
  api.get(base, (context) => {
    const all = commands.list(scopeOf(context));
    return context.json(context.req.query("with_localizations") === "true" ? all : plain(all));
  });
  api.put(base, (context) => context.json(commands.replaceAll(scopeOf(context), bodyOf(context))));
  api.post(base, (context) => {
    const { command, isNew } = commands.create(scopeOf(context), bodyOf(context));
    return context.json(command, isNew ? 201 : 200);
  });
  const one = `${base}/:command_id` as const;
  const idOf = (context: Context) => context.req.param("command_id") ?? "";
  api.get(one, (context) => context.json(commands.get(scopeOf(context), idOf(context))));
  api.patch(one, (context) =>
    context.json(commands.update(scopeOf(context), idOf(context), bodyOf(context))),
  );
  api.delete(one, (context) => {
    commands.remove(scopeOf(context), idOf(context));
    return context.body(null, 204);
  });
}

/** Lists come without translations unless they are asked for. */
function plain<T>(value: T): T {
  const json = JSON.stringify(value, (key, field) =>
    key.endsWith("_localizations") ? undefined : field,
  );
  return JSON.parse(json);
}
