import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { useState } from "preact/hooks";
import type { Draft, Filled } from "./draft.ts";

type Option = APIApplicationCommandBasicOption;

/** A command while its options are filled in. */
export interface Filling {
  values: Record<string, Filled>;
  /** The options that have a field. */
  shown: Option[];
  /** The options that can be given a field. */
  rest: Option[];
  fill(option: string, filled: Filled | null): void;
  add(option: string): void;
}

/** Begins with the values of a draft. */
export function useFilling({ invocation: { options }, values: drafted }: Draft): Filling {
  const [values, setValues] = useState(drafted);
  const [added, setAdded] = useState(Object.keys(drafted));
  const isShown = ({ name, required }: Option) => required || added.includes(name);
  return {
    values,
    shown: options.filter(isShown),
    rest: options.filter((option) => !isShown(option)),
    fill(option, filled) {
      const { [option]: _, ...others } = values;
      setValues(filled ? { ...others, [option]: filled } : others);
    },
    add: (option) => setAdded([...added, option]),
  };
}
