import {
  ApplicationIntegrationType,
  ApplicationCommandType as CommandType,
  InteractionContextType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from "discord-api-types/v10";
import * as z from "zod";
import { flag, list, readForm, report, snowflake, text } from "./form.ts";
import { LIMITS } from "./limits.ts";

/** interactions/application-commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

const localized = (max: number) => z.partialRecord(z.enum(Locale), text(1, max)).nullish();
const name = text(1, LIMITS.commandName);
const description = text(1, LIMITS.commandDescription);
const localizations = {
  name_localizations: localized(LIMITS.commandName),
  description_localizations: localized(LIMITS.commandDescription),
};
const length = z.number().int().min(0).max(LIMITS.optionLength).nullish();

const choice = z.object({
  name: text(1, LIMITS.choiceText),
  name_localizations: localized(LIMITS.choiceText),
  value: z.union([text(1, LIMITS.choiceText), z.number()]),
});

const optionFields = { name, description, ...localizations };

const valueOption = z
  .object({
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ...optionFields,
    required: flag,
    choices: list(choice, 0, LIMITS.choices).nullish(),
    channel_types: z.array(z.number().int()).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: length,
    max_length: length,
    autocomplete: flag,
  })
  .superRefine((value, context) => {
    checkName(value.name, context);
    checkChoices(value, context);
  });

const subcommand = z
  .object({
    type: z.literal(OptionType.Subcommand),
    ...optionFields,
    options: list(valueOption, 0, LIMITS.commandOptions).nullish(),
  })
  .superRefine(checkNesting);

const subcommandGroup = z
  .object({
    type: z.literal(OptionType.SubcommandGroup),
    ...optionFields,
    options: list(subcommand, 1, LIMITS.commandOptions),
  })
  .superRefine(checkNesting);

const option = z.discriminatedUnion("type", [valueOption, subcommand, subcommandGroup]);

const command = z
  .object({
    type: z.enum(CommandType).default(CommandType.ChatInput),
    name,
    description: text(0, LIMITS.commandDescription).nullish(),
    ...localizations,
    options: list(option, 0, LIMITS.commandOptions).nullish(),
    default_member_permissions: snowflake.nullish(),
    dm_permission: flag,
    contexts: z.array(z.enum(InteractionContextType)).min(1).nullish(),
    integration_types: z.array(z.enum(ApplicationIntegrationType)).min(1).nullish(),
    nsfw: flag,
  })
  .superRefine((value, context) => {
    if (value.type === CommandType.ChatInput) checkName(value.name, context);
    checkDescription(value.type, value.description, context);
    checkOptions(value.options ?? [], context);
    if (sizeOf(value) <= LIMITS.commandTotal) return;
    const words = `Command exceeds maximum size (${LIMITS.commandTotal})`;
    report(context, [], "APPLICATION_COMMAND_TOO_LARGE", words);
  });

type ValueOption = z.infer<typeof valueOption>;
type CommandOption = z.infer<typeof option>;
type Nesting = Pick<CommandForm, "name"> & { options?: CommandOption[] | null };
/** A command as a bot registers it. */
export type CommandForm = z.infer<typeof command>;

/** Reads one command (interactions/application-commands, "Create Global Application Command"). */
export function readCommand(body: unknown): CommandForm {
  return readForm(command, body);
}

/** Reads the commands of a scope, whose names must differ within each type. */
export function readCommands(body: unknown): CommandForm[] {
  const commands = z.array(command).superRefine((all, context) => {
    const keys = all.map(({ type, name }) => `${type} ${name}`);
    for (const [index, key] of keys.entries()) {
      if (keys.indexOf(key) === index) continue;
      const words = "Application command names must be unique";
      report(context, [index], "APPLICATION_COMMANDS_DUPLICATE_NAME", words);
    }
  });
  return readForm(commands, body);
}

/** Reads the choices of an autocomplete callback for an option of the given type. */
export function readChoices(body: unknown, type: OptionType, at: PropertyKey[]) {
  const value = type === OptionType.String ? text(1, LIMITS.choiceText) : z.number();
  const schema = z.object({ choices: list(choice.extend({ value }), 0, LIMITS.choices).nullish() });
  return readForm(schema, body ?? {}, at).choices ?? [];
}

function checkName(value: string, context: z.RefinementCtx): void {
  if (NAME.test(value) && value === value.toLowerCase()) return;
  report(context, ["name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

function checkNesting(value: Nesting, context: z.RefinementCtx): void {
  checkName(value.name, context);
  checkOptions(value.options ?? [], context);
}

function checkDescription(
  type: CommandType,
  value: string | null | undefined,
  context: z.RefinementCtx,
): void {
  if (type === CommandType.ChatInput && !value) {
    report(context, ["description"], "BASE_TYPE_REQUIRED", "This field is required");
  }
  if (type !== CommandType.ChatInput && value) {
    const words = "Context menu commands cannot have description";
    report(context, ["description"], "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", words);
  }
}

function checkOptions(options: CommandOption[], context: z.RefinementCtx): void {
  const names = options.map((each) => each.name);
  const nesting = options.filter((each) => isNesting(each.type)).length;
  if (nesting > 0 && nesting < options.length) {
    const words = "Sub-command and sub-command group option types are mutually exclusive to others";
    report(context, ["options"], "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words);
  }
  for (const [index, each] of options.entries()) {
    if (names.indexOf(each.name) !== index) {
      const words = "Option names must be unique";
      report(context, ["options", index], "APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME", words);
    }
    if (isRequired(each) && index > 0 && !isRequired(options[index - 1])) {
      const words = "Required options must be placed before non-required options";
      report(context, ["options", index], "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words);
    }
  }
}

function checkChoices(value: ValueOption, context: z.RefinementCtx): void {
  const expected = value.type === OptionType.String ? "string" : "number";
  for (const [index, each] of (value.choices ?? []).entries()) {
    if (typeof each.value === expected) continue;
    const words = `Could not interpret the value as ${expected}.`;
    report(context, ["choices", index, "value"], `${expected.toUpperCase()}_TYPE_COERCE`, words);
  }
  if (value.autocomplete && value.choices?.length) {
    const words = "Autocomplete and choices cannot both be set";
    report(context, ["autocomplete"], "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES", words);
  }
}

function isRequired(option: CommandOption | undefined): boolean {
  return option !== undefined && "required" in option && option.required === true;
}

function isNesting(type: OptionType): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

/** Names, descriptions and values of all levels; of translations the longest counts. */
function sizeOf(value: CommandForm | CommandOption): number {
  const options = ("options" in value && value.options) || [];
  const own = longest(value.name, value.name_localizations);
  const words = longest(value.description ?? "", value.description_localizations);
  const choices = "choices" in value ? (value.choices ?? []) : [];
  const offered = choices.map(
    (each) => longest(each.name, each.name_localizations) + [...String(each.value)].length,
  );
  return [own, words, ...offered, ...options.map(sizeOf)].reduce((a, b) => a + b, 0);
}

function longest(text: string, translations: Partial<Record<string, string>> | null | undefined) {
  const all = [text, ...Object.values(translations ?? {})];
  return Math.max(...all.map((each) => [...(each ?? "")].length));
}
