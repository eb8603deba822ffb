import { isDeepStrictEqual } from "node:util";
import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import { refusal } from "../refusal.ts";
import { type CommandForm, readCommand, readCommands } from "../rules/command.ts";
import { LIMITS } from "../rules/limits.ts";
import type { Changes } from "./changes.ts";

/** A server's id, or null for the commands that are everywhere. */
export type Scope = string | null;

/** The registered commands, kept and returned with what Discord adds to them. */
export class CommandStore {
  readonly #scopes = new Map<Scope, APIApplicationCommand[]>();
  readonly #applicationId: string;
  readonly #nextId: () => string;
  readonly #changes: Changes;

  constructor(applicationId: string, nextId: () => string, changes: Changes) {
    this.#applicationId = applicationId;
    this.#nextId = nextId;
    this.#changes = changes;
  }

  list(scope: Scope): APIApplicationCommand[] {
    return this.#scopes.get(scope) ?? [];
  }

  get(scope: Scope, id: string): APIApplicationCommand {
    const command = this.list(scope).find((each) => each.id === id);
    if (!command) throw refusal("unknownCommand");
    return command;
  }

  /** The command a member of a server, or with null someone in direct messages, finds under a name. */
  find(guildId: Scope, type: ApplicationCommandType, name: string) {
    const scopes = guildId === null ? [null] : [guildId, null];
    return scopes
      .flatMap((scope) => this.list(scope))
      .find((each) => each.type === type && each.name === name);
  }

  /** Replaces a whole scope; same-named commands keep their ids. */
  replaceAll(scope: Scope, body: unknown): APIApplicationCommand[] {
    const commands = readCommands(body ?? []).map((form) => this.#stored(scope, form));
    return this.#set(scope, commands);
  }

  /** Creates a command, or overwrites the one of the same name and type. */
  create(scope: Scope, body: unknown): { command: APIApplicationCommand; isNew: boolean } {
    const before = this.list(scope);
    const command = this.#stored(scope, readCommand(body));
    const others = before.filter(({ id }) => id !== command.id);
    this.#set(scope, [...others, command]);
    return { command, isNew: others.length === before.length };
  }

  update(scope: Scope, id: string, body: unknown): APIApplicationCommand {
    const before = this.get(scope, id);
    const form = readCommand({ ...before, ...(body as object) });
    const command = { ...this.#stored(scope, form), id };
    this.#set(scope, [...this.list(scope).filter((each) => each.id !== id), command]);
    return command;
  }

  remove(scope: Scope, id: string): void {
    const removed = this.get(scope, id);
    this.#set(
      scope,
      this.list(scope).filter((each) => each !== removed),
    );
  }

  #set(scope: Scope, commands: APIApplicationCommand[]): APIApplicationCommand[] {
    for (const type of [1, 2, 3] as const) {
      const most =
        type === ApplicationCommandType.ChatInput
          ? LIMITS.slashCommands
          : LIMITS.contextMenuCommands;
      if (commands.filter((each) => each.type === type).length > most) {
        throw refusal("tooManyCommands");
      }
    }
    this.#scopes.set(scope, commands);
    this.#changes.emit({ type: "commands-changed", guildId: scope });
    return commands;
  }

  /** A new version only where something changed. */
  #stored(scope: Scope, form: CommandForm): APIApplicationCommand {
    const before = this.list(scope).find(
      ({ name, type }) => name === form.name && type === form.type,
    );
    const fields = { ...completed(form, scope), application_id: this.#applicationId };
    if (
      before &&
      isDeepStrictEqual({ ...fields, id: before.id, version: before.version }, before)
    ) {
      return before;
    }
    const version = this.#nextId();
    return { ...fields, id: before?.id ?? version, version } as APIApplicationCommand;
  }
}

/** Adds the defaults Discord returns and leaves out those it leaves out. */
function completed(form: CommandForm, scope: Scope) {
  return {
    type: form.type,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: form.description ?? "",
    description_localizations: form.description_localizations ?? null,
    default_member_permissions: form.default_member_permissions ?? null,
    nsfw: form.nsfw ?? false,
    // These two are for global commands only; on a server's own they are passed over.
    integration_types: (scope === null ? form.integration_types : null) ?? [0],
    contexts: (scope === null ? form.contexts : null) ?? null,
    ...(scope === null ? { dm_permission: form.dm_permission ?? true } : { guild_id: scope }),
    ...(form.options?.length ? { options: form.options.map(completedOption) } : {}),
  };
}

/** An option keeps what differs from the default; its translations are always there. */
function completedOption(option: NonNullable<CommandForm["options"]>[number]): object {
  const entries = Object.entries(option).filter(([, value]) => !isDefault(value));
  const { choices, options, ...rest } = Object.fromEntries(entries);
  return {
    name_localizations: null,
    description_localizations: null,
    ...rest,
    ...(choices && { choices: choices.map(localizedChoice) }),
    ...(options && { options: options.map(completedOption) }),
  };
}

function isDefault(value: unknown): boolean {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return value === null || value === undefined || value === false || isEmptyList;
}

function localizedChoice(choice: object): object {
  return { name_localizations: null, ...choice };
}
