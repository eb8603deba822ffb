import type { CommandName } from "../words/command-words.ts";
import type { Words } from "../words/words.ts";
import type { Command } from "./command.ts";

/** A command, an option or a choice, as a command declares it. */
export interface Part {
  readonly name: string;
  readonly description?: string;
  /** Of a choice. */
  readonly value?: string | number;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

const FIELDS = ["name", "description"] as const satisfies readonly (keyof CommandName)[];

/**
 * A command with all that it is called in other languages, as Discord takes it.
 *
 * @param languages by the names that Discord has for them
 */
export function localised<Data extends Command["data"]>(
  data: Data,
  languages: Readonly<Record<string, Words>>,
): Data {
  return mapParts(data, (path, part) =>
    FIELDS.filter((field) => field in part).map((field) => {
      const known = Object.entries(languages).flatMap(([locale, words]) => {
        const said = words.commandName(path)?.[field];
        return said === undefined ? [] : [[locale, said]];
      });
      return known.length > 0 ? { [`${field}_localizations`]: Object.fromEntries(known) } : {};
    }),
  );
}

/** A command as it is called in one language. */
export const saidIn = <Data extends Command["data"]>(data: Data, words: Words): Data =>
  mapParts(data, (path) => [words.commandName(path) ?? {}]);

/** All of a command that has a name, by what leads to it, as in `CommandWords`. */
export function partsOf(data: Command["data"]): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  mapParts(data, (path, part) => {
    parts.set(path, part);
    return [];
  });
  return parts;
}

/** Adds something to every part of a command. */
function mapParts<P extends Part>(
  part: P,
  additionsTo: (path: string, part: Part) => readonly object[],
  path = part.name,
): P {
  const inner = (each: Part) => mapParts(each, additionsTo, `${path}/${each.value ?? each.name}`);
  return Object.assign(
    { ...part },
    ...additionsTo(path, part),
    part.options && { options: part.options.map(inner) },
    part.choices && { choices: part.choices.map(inner) },
  );
}
