import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from "discord.js";
import { UserError } from "../errors.ts";
import type { SlashCommand } from "./command.ts";

/** Options of a command, as discord.js hands out or a command declares them. */
type Given = readonly CommandInteractionOption[];
type Declared = readonly APIApplicationCommandOption[];

/**
 * Holds the options of an interaction against what the command declares of them, as Discord's client
 * does too: whoever forges an interaction, or still has an older version of the command, is not asked.
 * While one is typed, the others may be too short yet, or no numbers.
 *
 * @throws UserError that says what an option takes
 */
export function requireDeclared(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  { data }: SlashCommand,
): void {
  const declared = data.options ?? [];
  const isTyping = interaction.isAutocomplete();
  checkAll(interaction.options.data, declared, isTyping);
  if (!isTyping) requireComplete(interaction.options.data, declared);
}

function checkAll(given: Given, declared: Declared, isTyping: boolean): void {
  for (const option of given) {
    const known = declared.find(({ name, type }) => name === option.name && type === option.type);
    if (!known) throw unknownCommand();
    checkAll(option.options ?? [], "options" in known ? (known.options ?? []) : [], isTyping);
    check(option, known, isTyping);
  }
}

function check(
  { value }: CommandInteractionOption,
  known: APIApplicationCommandOption,
  isTyping: boolean,
): void {
  switch (known.type) {
    case ApplicationCommandOptionType.String:
      checkText(value, isTyping ? { ...known, min_length: 0 } : known);
      break;
    case ApplicationCommandOptionType.Integer:
      if (!isTyping) checkInteger(value, known);
      break;
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Channel:
      if (!isTyping && !(typeof value === "string" && /^\d{1,20}$/.test(value)))
        throw unknownCommand();
      break;
    case ApplicationCommandOptionType.Boolean:
      if (typeof value !== "boolean") throw unknownCommand();
  }
}

interface TextLimits {
  readonly name: string;
  readonly min_length?: number;
  readonly max_length?: number;
}

function checkText(value: unknown, { name, min_length = 0, max_length = 0 }: TextLimits): void {
  if (typeof value !== "string") throw unknownCommand();
  const { length } = Array.from(value);
  if (length >= min_length && length <= max_length) return;
  const range = min_length > 0 ? `${min_length} to ${max_length}` : `at most ${max_length}`;
  throw new UserError(`“${name}” takes ${range} characters, and yours has ${length}.`);
}

interface NumberLimits {
  readonly name: string;
  readonly min_value?: number;
  readonly max_value?: number;
}

function checkInteger(value: unknown, { name, min_value = 0, max_value = 0 }: NumberLimits): void {
  const isInRange = Number.isInteger(value) && Number(value) >= min_value;
  if (isInRange && Number(value) <= max_value) return;
  throw new UserError(`“${name}” takes a whole number from ${min_value} to ${max_value}.`);
}

function requireComplete(given: Given, declared: Declared): void {
  const isNested = declared.some(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  const isMissing = declared.some((known) => {
    return known.required && !given.some(({ name }) => name === known.name);
  });
  if (isMissing || (isNested && given.length !== 1)) throw unknownCommand();
  const [chosen] = given;
  const inner = declared.find(({ name }) => name === chosen?.name);
  if (chosen && inner && "options" in inner)
    requireComplete(chosen.options ?? [], inner.options ?? []);
}

/** For a command that is not, or no longer, what Discord says was used. */
export const unknownCommand = (): UserError =>
  new UserError("I no longer know this command. Please try again in a minute.");
