import type { Key, Value, ValuesOf } from "./catalogue.ts";
import type { Words } from "./words.ts";

/**
 * Something to be said, in whatever language its reader has. It is plain data: it can be kept as JSON and
 * sent between threads.
 */
export interface Wording {
  readonly key: Key;
  /** Absent for words that stand alone. */
  readonly values?: Readonly<Record<string, Value>>;
}

export function wording<K extends Key>(key: K, ...[values]: ValuesOf<K>): Wording {
  return values === undefined ? { key } : { key, values };
}

export function sayWording(words: Words, { key, values }: Wording): string {
  const say = words.say.bind(words) as (key: Key, values?: Wording["values"]) => string;
  return say(key, values);
}
