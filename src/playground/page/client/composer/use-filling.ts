import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { useState } from "preact/hooks";
import type { Draft, Filled } from "./draft.ts";

type Option = APIApplicationCommandBasicOption;

/** A command while its options are filled in. */
export interface Filling {
  values: Record<string, Filled>;
  /** The options that have a field, and those that can be given one. */
  shown: Option[];
  rest: Option[];
  /** The names of needed options that were found empty. */
  missing: string[];
  fill(option: string, filled: Filled | null): void;
  add(option: string): void;
  /** Looks for needed options that are empty, and returns the first. */
  check(): string | undefined;
}

/** Begins with what a draft holds. */
export function useFilling({ invocation: { options }, values: drafted }: Draft): Filling {
  const [values, setValues] = useState(drafted);
  const [added, setAdded] = useState(Object.keys(drafted));
  const [missing, setMissing] = useState<string[]>([]);
  const isShown = ({ name, required }: Option) => required || added.includes(name);
  return {
    values,
    shown: options.filter(isShown),
    rest: options.filter((option) => !isShown(option)),
    missing,
    fill(option, filled) {
      const { [option]: _, ...others } = values;
      setMissing(missing.filter((each) => each !== option));
      setValues(filled ? { ...others, [option]: filled } : others);
    },
    add: (option) => setAdded([...added, option]),
    check() {
      const empty = options.filter(({ name, required }) => required && !(name in values));
      setMissing(empty.map(({ name }) => name));
      return empty[0]?.name;
    },
  };
}
