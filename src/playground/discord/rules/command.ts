import {
  ApplicationCommandCreateRequestSchema,
  InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
} from "discord-api-spec/zod";
import {
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  Locale,
  ApplicationCommandOptionType as OptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import * as z from "zod";
import { type Problem, problem, refuseFor } from "../refusal.ts";
import { readForm } from "./form.ts";
import { LIMITS } from "./limits.ts";

/** interactions/application-commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

/** A command as a bot registers it. */
export type CommandForm = Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, "type"> & {
  type: ApplicationCommandType;
};
type Path = readonly PropertyKey[];
type CommandOrOption = CommandForm | APIApplicationCommandOption;
type Translations = Partial<Record<string, string | null>> | null | undefined;

/** Reads one command (interactions/application-commands, "Create Global Application Command"). */
export function readCommand(body: unknown): CommandForm {
  const command = withType(readForm(ApplicationCommandCreateRequestSchema, body ?? {}));
  refuseFor(commandProblems(command, []));
  return command;
}

/** Reads the commands of a scope, whose names must differ within each type. */
export function readCommands(body: unknown): CommandForm[] {
  const schema = z.array(ApplicationCommandCreateRequestSchema);
  const commands = readForm<CommandForm[]>(schema, body).map(withType);
  refuseFor([
    ...commands.flatMap((command, index) => [...commandProblems(command, [index])]),
    ...repeatedNames(commands),
  ]);
  return commands;
}

/** Reads the choices of an autocomplete callback for an option of the given type. */
export function readChoices(body: unknown, type: OptionType, at: PropertyKey[]) {
  const schema = CHOICES_BY_TYPE[type];
  if (!schema) throw new Error(`Expected a type of option that has choices, got ${type}`);
  const { choices } = readForm<{ choices?: (APIApplicationCommandOptionChoice | null)[] | null }>(
    schema,
    body ?? {},
    at,
  );
  return (choices ?? []).filter((choice) => choice !== null);
}

const CHOICES_BY_TYPE: Partial<Record<OptionType, z.core.$ZodType>> = {
  [OptionType.String]: InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  [OptionType.Integer]: InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  [OptionType.Number]: InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
};

function withType(form: CommandForm): CommandForm {
  return { ...form, type: form.type ?? ApplicationCommandType.ChatInput };
}

function* repeatedNames(commands: CommandForm[]): Generator<Problem> {
  const keys = commands.map(({ type, name }) => `${type} ${name}`);
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) === index) continue;
    const words = "Application command names must be unique";
    yield problem([index], "APPLICATION_COMMANDS_DUPLICATE_NAME", words);
  }
}

function* commandProblems(command: CommandForm, path: Path): Generator<Problem> {
  const { type, description } = command;
  const isSlash = type === ApplicationCommandType.ChatInput;
  if (isSlash) yield* nameProblems(command, path);
  if (isSlash && !description) {
    yield problem([...path, "description"], "BASE_TYPE_REQUIRED", "This field is required");
  }
  if (!isSlash && description) {
    const words = "Context menu commands cannot have description";
    const code = "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION";
    yield problem([...path, "description"], code, words);
  }
  yield* languageProblems(command, path);
  yield* optionListProblems(command.options ?? [], [...path, "options"]);
  if (sizeOf(command) > LIMITS.commandTotal) {
    const words = `Command exceeds maximum size (${LIMITS.commandTotal})`;
    yield problem(path, "APPLICATION_COMMAND_TOO_LARGE", words);
  }
}

function* nameProblems({ name }: CommandOrOption, path: Path): Generator<Problem> {
  if (NAME.test(name) && name === name.toLowerCase()) return;
  yield problem([...path, "name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

function* languageProblems(part: CommandOrOption, path: Path): Generator<Problem> {
  const known: readonly string[] = Object.values(Locale);
  for (const field of ["name_localizations", "description_localizations"] as const) {
    for (const language of Object.keys(part[field] ?? {})) {
      if (known.includes(language)) continue;
      const words = `Value must be one of {${known.join(", ")}}.`;
      yield problem([...path, field, language], "BASE_TYPE_CHOICES", words);
    }
  }
}

function* optionListProblems(
  options: readonly APIApplicationCommandOption[],
  path: Path,
): Generator<Problem> {
  const names = options.map((each) => each.name);
  const nesting = options.filter(isNesting).length;
  if (nesting > 0 && nesting < options.length) {
    const words = "Sub-command and sub-command group option types are mutually exclusive to others";
    yield problem(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words);
  }
  for (const [index, each] of options.entries()) {
    const at = [...path, index];
    if (names.indexOf(each.name) !== index) {
      const words = "Option names must be unique";
      yield problem(at, "APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME", words);
    }
    if (each.required && index > 0 && !options[index - 1]?.required) {
      const words = "Required options must be placed before non-required options";
      yield problem(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words);
    }
    yield* optionProblems(each, at);
  }
}

function* optionProblems(option: APIApplicationCommandOption, path: Path): Generator<Problem> {
  yield* nameProblems(option, path);
  yield* languageProblems(option, path);
  if ("autocomplete" in option && option.autocomplete && choicesOf(option).length > 0) {
    const words = "Autocomplete and choices cannot both be set";
    const code = "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES";
    yield problem([...path, "autocomplete"], code, words);
  }
  yield* optionListProblems(optionsOf(option), [...path, "options"]);
}

function isNesting({ type }: APIApplicationCommandOption): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

function optionsOf(part: CommandOrOption): readonly APIApplicationCommandOption[] {
  return ("options" in part && part.options) || [];
}

function choicesOf(part: CommandOrOption): readonly APIApplicationCommandOptionChoice[] {
  return ("choices" in part && part.choices) || [];
}

/** Names, descriptions and values of all levels; of translations the longest counts. */
function sizeOf(part: CommandOrOption): number {
  const own = longest(part.name, part.name_localizations);
  const described = longest(part.description ?? "", part.description_localizations);
  const offered = choicesOf(part).map(
    (each) => longest(each.name, each.name_localizations) + [...String(each.value)].length,
  );
  return [own, described, ...offered, ...optionsOf(part).map(sizeOf)].reduce((a, b) => a + b, 0);
}

function longest(text: string, translations: Translations): number {
  const all = [text, ...Object.values(translations ?? {})];
  return Math.max(...all.map((each) => [...(each ?? "")].length));
}
