import { isDeepStrictEqual } from "node:util";
import {
  type APIApplicationCommand,
  PermissionFlagsBits,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import type { Command } from "./command.ts";

type CommandsRoute = ReturnType<typeof Routes.applicationCommands>;
type Body = RESTPutAPIApplicationCommandsJSONBody[number];

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly Command[];
  /** The servers to look into for commands that would stand there a second time. */
  readonly guildIds: readonly string[];
  readonly config: Pick<Config, "guildId" | "moderatorRoleIds">;
  readonly log: Log;
}

/**
 * Registers the commands where they are to be, in one server or everywhere, if what is there differs,
 * and removes them from where they would stand a second time.
 */
export async function registerCommands(registration: Registration): Promise<void> {
  const { config, applicationId, guildIds, log } = registration;
  const wanted = bodiesFor(registration);
  if (config.guildId === null) {
    await bringInLine(Routes.applicationCommands(applicationId), wanted, registration);
    for (const id of guildIds) await emptyServer(id, registration);
  } else {
    const route = Routes.applicationGuildCommands(applicationId, config.guildId);
    await bringInLine(route, wanted.map(forOneServer), registration);
    await bringInLine(Routes.applicationCommands(applicationId), [], registration);
  }
  log.info({ commands: wanted.length, guildId: config.guildId }, "The commands are registered");
}

/** A server may have let the bot in without its commands: no reason to give up on the others. */
async function emptyServer(guildId: string, registration: Registration): Promise<void> {
  const route = Routes.applicationGuildCommands(registration.applicationId, guildId);
  try {
    await bringInLine(route, [], registration);
  } catch (err) {
    registration.log.warn({ err, guildId }, "Commands of a server could not be looked at");
  }
}

async function bringInLine(
  route: CommandsRoute,
  wanted: readonly Body[],
  { rest, log }: Registration,
): Promise<void> {
  const present = (await rest.get(route)) as APIApplicationCommand[];
  if (isDeepStrictEqual(comparable(present), comparable(wanted))) return;
  await rest.put(route, { body: wanted });
  log.info({ before: present.length, after: wanted.length }, "The commands were changed");
}

/** Discord hides a command with a default permission from roles that lack it, whatever we think. */
function bodiesFor({ commands, config }: Registration): Body[] {
  const isByPermission = config.moderatorRoleIds.length === 0;
  const default_member_permissions = String(PermissionFlagsBits.ManageGuild);
  return commands.map(({ data, forModerators }) => {
    return forModerators && isByPermission ? { ...data, default_member_permissions } : data;
  });
}

/** Discord knows these for commands that are everywhere only. */
function forOneServer({ contexts: _, integration_types: __, ...body }: Body): Body {
  return body as Body;
}

/** What Discord fills in where a command leaves it out (interactions/application-commands). */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: 1,
  description: "",
  nsfw: false,
  required: false,
  autocomplete: false,
};
/** What we say of commands, options and choices; Discord adds ids, versions and more over time. */
const OURS = new Set([
  ...["type", "name", "name_localizations", "description", "description_localizations"],
  ...["options", "required", "autocomplete", "choices", "value", "channel_types"],
  ...["min_value", "max_value", "min_length", "max_length"],
  ...["default_member_permissions", "nsfw", "contexts", "integration_types"],
]);

/** Commands in an order and form in which equal ones are equal. */
function comparable(commands: readonly (Body | APIApplicationCommand)[]) {
  const scoped = commands.map((command) => {
    const isOneServers = "guild_id" in command || !("contexts" in command);
    return normalised(isOneServers ? forOneServer(command as Body) : command);
  });
  return new Map(scoped.map((command) => [`${command.type ?? 1} ${command.name}`, command]));
}

function normalised(value: object): Record<string, unknown> {
  const entries = Object.entries(value)
    .filter(([key, field]) => OURS.has(key) && !isDefault(key, field))
    .map(([key, field]) => [key, normalisedField(key, field)]);
  return Object.fromEntries(entries);
}

function isDefault(key: string, field: unknown): boolean {
  const isEmpty = typeof field === "object" && field !== null && Object.keys(field).length === 0;
  return field === null || field === undefined || isEmpty || DEFAULTS[key] === field;
}

function normalisedField(key: string, field: unknown): unknown {
  if (key === "contexts" || key === "integration_types") return [...(field as number[])].sort();
  if (!Array.isArray(field)) return field;
  return field.map((each) => (typeof each === "object" ? normalised(each) : each));
}
