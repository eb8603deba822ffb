import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from "discord.js";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";
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
  checkAll(interaction.options.data, declared, { path: data.name, isTyping });
  if (!isTyping) requireComplete(interaction.options.data, declared);
}

interface Checking {
  /** What leads to the options, as in `CommandWords`. */
  readonly path: string;
  readonly isTyping: boolean;
}

function checkAll(given: Given, declared: Declared, { path, isTyping }: Checking): void {
  for (const option of given) {
    const known = declared.find(({ name, type }) => name === option.name && type === option.type);
    if (!known) throw unknownCommand();
    const inner = { path: `${path}/${option.name}`, isTyping };
    checkAll(option.options ?? [], "options" in known ? (known.options ?? []) : [], inner);
    check(option, known, inner);
  }
}

function check(
  { value }: CommandInteractionOption,
  known: APIApplicationCommandOption,
  { path, isTyping }: Checking,
): void {
  switch (known.type) {
    case ApplicationCommandOptionType.String:
      checkText(value, isTyping ? { ...known, min_length: 0 } : known, path);
      break;
    case ApplicationCommandOptionType.Integer:
      if (!isTyping) checkInteger(value, known, path);
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
  readonly min_length?: number;
  readonly max_length?: number;
}

function checkText(
  value: unknown,
  { min_length: min = 0, max_length: max = 0 }: TextLimits,
  path: string,
): void {
  if (typeof value !== "string") throw unknownCommand();
  const { length } = Array.from(value);
  if (length >= min && length <= max) return;
  const taken = { option: { option: path }, max, length };
  throw new UserError(
    min > 0 ? wording("errors.textRange", { ...taken, min }) : wording("errors.textLimit", taken),
  );
}

interface NumberLimits {
  readonly min_value?: number;
  readonly max_value?: number;
}

function checkInteger(
  value: unknown,
  { min_value: min = 0, max_value: max = 0 }: NumberLimits,
  path: string,
): void {
  const isInRange = Number.isInteger(value) && Number(value) >= min;
  if (isInRange && Number(value) <= max) return;
  throw new UserError(wording("errors.numberRange", { option: { option: path }, min, max }));
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
export const unknownCommand = (): UserError => new UserError(wording("errors.unknownCommand"));
