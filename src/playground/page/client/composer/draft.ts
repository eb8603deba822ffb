import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord-api-types/v10";

/** A slash command down to the level that takes options. */
export interface Invocation {
  /** With its subcommands, without the slash: `corpus refresh`. */
  name: string;
  description: string;
  options: APIApplicationCommandBasicOption[];
}

/** A command in the composer. */
export interface Draft {
  invocation: Invocation;
  values: Record<string, Filled>;
}

/** What an option holds: the value that is sent, and how it is shown. */
export interface Filled {
  shown: string;
  value: string | number | boolean | File;
}

/** Everything that can be typed after a slash. */
export function invocationsOf(commands: APIApplicationCommand[]): Invocation[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ name, description, options = [] }) => leavesOf(name, description, options));
}

function leavesOf(
  name: string,
  description: string,
  options: APIApplicationCommandOption[],
): Invocation[] {
  const nested = options.filter(
    (option) =>
      option.type === ApplicationCommandOptionType.Subcommand ||
      option.type === ApplicationCommandOptionType.SubcommandGroup,
  );
  if (nested.length === 0) {
    return [{ name, description, options: options as APIApplicationCommandBasicOption[] }];
  }
  return nested.flatMap((each) =>
    leavesOf(`${name} ${each.name}`, each.description, each.options ?? []),
  );
}

/** Finds the invocations whose name contains what was typed, those that begin with it first. */
export function matching(invocations: Invocation[], typed: string): Invocation[] {
  const wanted = typed.toLowerCase();
  const at = ({ name }: Invocation) => name.indexOf(wanted);
  return invocations.filter((each) => at(each) >= 0).toSorted((a, b) => at(a) - at(b));
}

/** Reads a line such as `/ask What now?`: the first option that takes text holds its rest. */
export function draftIn(line: string, invocations: Invocation[]): Draft | null {
  const invocation = invocations
    .filter(({ name }) => line.startsWith(`/${name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!invocation) return null;
  const rest = line.slice(invocation.name.length + 2).trimEnd();
  const first = invocation.options.find(({ type }) => type === ApplicationCommandOptionType.String);
  const values = first && rest ? { [first.name]: { shown: rest, value: rest } } : {};
  return { invocation, values };
}
