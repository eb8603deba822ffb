import { isDeepStrictEqual } from "node:util";
import {
  type APIApplicationCommand,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { TRANSLATIONS } from "../words/languages.ts";
import { type Command, WHEREVER_INSTALLED } from "./command.ts";
import { isRefused } from "./discord-errors.ts";
import { localised } from "./localised.ts";

type CommandsRoute = ReturnType<typeof Routes.applicationCommands>;
type Body = RESTPutAPIApplicationCommandsJSONBody[number];

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly Command[];
  /** The servers to look into for commands that would stand there a second time. */
  readonly guildIds: readonly string[];
  readonly config: Pick<Config, "guildId" | "moderatorRoleIds" | "userInstall" | "serverArticles">;
  readonly log: Log;
}

/** One place where commands can be, and those that are to be there. */
interface Scope {
  readonly route: CommandsRoute;
  readonly wanted: readonly Body[];
  /** The id of the server, or null for everywhere. */
  readonly guildId: string | null;
  /** Whether nothing is lost where Discord refuses to show this place. */
  readonly isOptional: boolean;
}

/**
 * Registers the commands where they are to be, in one server or everywhere, if what is there differs,
 * and removes them from where they would stand a second time.
 *
 * @returns what does so, and rejects with what kept it from it; called again, it goes on with the rest
 */
export function createRegistration(registration: Registration): () => Promise<void> {
  const { config, log, commands } = registration;
  const left = scopesOf(registration);
  return async () => {
    for (let scope = left[0]; scope; scope = left[0]) {
      await bringScopeInLine(scope, registration);
      left.shift();
    }
    log.info({ commands: commands.length, guildId: config.guildId }, "The commands are registered");
  };
}

function scopesOf(registration: Registration): Scope[] {
  const { config, applicationId, guildIds } = registration;
  const wanted = bodiesFor(registration);
  const everywhere = { route: Routes.applicationCommands(applicationId), guildId: null };
  const inServer = (guildId: string) => {
    return { route: Routes.applicationGuildCommands(applicationId, guildId), guildId };
  };
  if (config.guildId === null) {
    const servers = guildIds.map((id) => ({ ...inServer(id), wanted: [], isOptional: true }));
    return [{ ...everywhere, wanted, isOptional: false }, ...servers];
  }
  return [
    { ...inServer(config.guildId), wanted: wanted.map(forOneServer), isOptional: false },
    { ...everywhere, wanted: [], isOptional: false },
  ];
}

/** A server may have let the bot in without its commands: no reason to give up on the others. */
async function bringScopeInLine(scope: Scope, registration: Registration): Promise<void> {
  try {
    await bringInLine(scope, registration);
  } catch (err) {
    if (!(scope.isOptional && isRefused(err))) throw err;
    const { guildId } = scope;
    registration.log.warn({ err, guildId }, "Commands of a server could not be looked at");
  }
}

/** Without it Discord leaves out what commands are called in other languages. */
const WITH_LANGUAGES = new URLSearchParams({ with_localizations: "true" });

async function bringInLine(
  { route, wanted, guildId }: Scope,
  { rest, log }: Registration,
): Promise<void> {
  const present = await rest.get(route, { query: WITH_LANGUAGES });
  if (!Array.isArray(present)) throw new Error("Discord answered without a list of commands");
  if (isDeepStrictEqual(comparable(present), comparable(wanted))) return;
  await rest.put(route, { body: wanted });
  const sizes = { before: present.length, after: wanted.length };
  log.info({ guildId, ...sizes }, "The commands were changed");
}

/** Discord hides a command with a default permission from roles that lack it, whatever we think. */
function bodiesFor({ commands, config }: Registration): Body[] {
  // Roles of /setup could not see it either.
  const isByPermission = config.moderatorRoleIds.length === 0 && config.serverArticles === "off";
  const default_member_permissions = String(PermissionFlagsBits.ManageGuild);
  return commands.map(({ data, forModerators }) => {
    const body = {
      ...localised(data, TRANSLATIONS),
      ...(isForPeople(data, config) && WHEREVER_INSTALLED),
    };
    return forModerators && isByPermission ? { ...body, default_member_permissions } : body;
  });
}

/** What works in direct messages is whatever reads the articles, and needs no server. */
function isForPeople({ contexts }: Body, { userInstall }: Registration["config"]): boolean {
  return userInstall === "on" && (contexts ?? []).includes(InteractionContextType.BotDM);
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
