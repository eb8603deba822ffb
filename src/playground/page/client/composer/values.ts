import type { UserAction } from "../../server/user-action.ts";
import type { Filled } from "./draft.ts";

type Values = Extract<UserAction, { kind: "slash" }>["values"];

/** The values of a command as they are sent; a file goes by the name of its option. */
export function sentValues(values: Record<string, Filled>): Values {
  const entries = Object.entries(values).map(([name, { value }]) => {
    return [name, value instanceof File ? { upload: name } : value] as const;
  });
  return Object.fromEntries(entries);
}

/** The files among the values of a command. */
export function filesIn(values: Record<string, Filled>): Record<string, File> {
  const entries = Object.entries(values).flatMap(([name, { value }]) =>
    value instanceof File ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}
