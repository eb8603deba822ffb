import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as OptionType,
} from "discord-api-types/v10";
import { LIMITS } from "../rules/limits.ts";
import type { Entities, Value } from "./entities.ts";

/** Option values by name, as a persona fills them in. */
export type Values = Record<string, Value>;

/** An option of an interaction, on any level. */
export interface InputOption {
  type: OptionType;
  name: string;
  value?: string | number | boolean;
  focused?: boolean;
  options?: InputOption[];
}

/** Something Discord's own client does not let a user do, so that the bot never hears of it. */
export class ClientRefusal extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`Discord's client would not send this: ${reason}`);
    this.name = "ClientRefusal";
    this.reason = reason;
  }
}

/**
 * Builds the options of a command as Discord's client does, checking each against the registered
 * one. With `focused`, one is still being typed: nothing is required yet and values are unchecked.
 */
export function readInput(
  command: APIApplicationCommand,
  path: string[],
  values: Values,
  entities: Entities,
  focused?: string,
): InputOption[] {
  return descend(command.options ?? [], path, (options) => {
    const given = options as APIApplicationCommandBasicOption[];
    const unknown = Object.keys(values).find((name) => !given.some((each) => each.name === name));
    if (unknown) throw new ClientRefusal(`/${command.name} has no option "${unknown}"`);
    if (focused !== undefined) return given.flatMap((each) => typed(each, values, focused));
    return given.flatMap((each) => filled(each, values[each.name], entities));
  });
}

/** Follows the names of subcommands down to the options that take values. */
function descend(
  options: APIApplicationCommandOption[],
  [name, ...rest]: string[],
  fill: (options: APIApplicationCommandOption[]) => InputOption[],
): InputOption[] {
  if (name === undefined) {
    if (options.some(isNesting)) throw new ClientRefusal("a subcommand has to be chosen");
    return fill(options);
  }
  const chosen = options.find((each) => each.name === name && isNesting(each));
  if (!chosen) throw new ClientRefusal(`there is no subcommand "${name}"`);
  const inner = "options" in chosen ? (chosen.options ?? []) : [];
  return [{ type: chosen.type, name, options: descend(inner, rest, fill) }];
}

function isNesting({ type }: APIApplicationCommandOption): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

function filled(
  option: APIApplicationCommandBasicOption,
  value: Value | undefined,
  entities: Entities,
): InputOption[] {
  const { name, type } = option;
  if (value === undefined) {
    if (option.required) throw new ClientRefusal(`option "${name}" is required`);
    return [];
  }
  checkChoice(option, value);
  return [{ name, type, value: READERS[type](value, option, entities) }];
}

/** While one option is typed, the others come along as they are; the typed one is always text. */
function typed(
  { name, type, ...option }: APIApplicationCommandBasicOption,
  values: Values,
  focused: string,
): InputOption[] {
  const value = values[name];
  if (name === focused) {
    if (!("autocomplete" in option && option.autocomplete)) {
      throw new ClientRefusal(`option "${name}" has no autocomplete`);
    }
    return [{ name, type, value: String(value ?? ""), focused: true }];
  }
  return value === undefined || typeof value === "object" ? [] : [{ name, type, value }];
}

type Reader = (
  value: Value,
  option: APIApplicationCommandBasicOption,
  entities: Entities,
) => string | number | boolean;

const READERS: Record<APIApplicationCommandBasicOption["type"], Reader> = {
  [OptionType.String](value, option) {
    if (typeof value !== "string") throw new ClientRefusal(`"${option.name}" takes text`);
    const { min_length = 0, max_length = LIMITS.optionLength } = option as {
      min_length?: number;
      max_length?: number;
    };
    checkRange(option.name, [...value].length, min_length, max_length, "characters");
    if (value === "") throw new ClientRefusal(`"${option.name}" cannot be empty`);
    return value;
  },
  [OptionType.Integer](value, option) {
    if (!Number.isSafeInteger(value)) throw new ClientRefusal(`"${option.name}" takes an integer`);
    return readNumber(value, option);
  },
  [OptionType.Number]: readNumber,
  [OptionType.Boolean](value, { name }) {
    if (typeof value !== "boolean") throw new ClientRefusal(`"${name}" takes true or false`);
    return value;
  },
  [OptionType.User]: (value, _, entities) => entities.user(value),
  [OptionType.Role]: (value, _, entities) => entities.role(value),
  [OptionType.Channel]: (value, _, entities) => entities.channel(value),
  [OptionType.Mentionable]: (value, _, entities) => entities.user(value),
  [OptionType.Attachment]: (value, _, entities) => entities.attachment(value),
};

function readNumber(value: Value, option: APIApplicationCommandBasicOption): number {
  if (typeof value !== "number") throw new ClientRefusal(`"${option.name}" takes a number`);
  const { min_value = -(2 ** 53), max_value = 2 ** 53 } = option as {
    min_value?: number;
    max_value?: number;
  };
  checkRange(option.name, value, min_value, max_value, "");
  return value;
}

function checkRange(name: string, size: number, min: number, max: number, unit: string): void {
  if (size >= min && size <= max) return;
  throw new ClientRefusal(`"${name}" takes ${min} to ${max} ${unit}`.trimEnd());
}

function checkChoice(option: APIApplicationCommandBasicOption, value: Value): void {
  const choices = "choices" in option ? (option.choices ?? []) : [];
  if (choices.length === 0 || choices.some((choice) => choice.value === value)) return;
  throw new ClientRefusal(`"${value}" is not a choice of "${option.name}"`);
}
