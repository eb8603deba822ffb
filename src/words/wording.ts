import type { Key, ValuesOf } from "./catalogue.ts";

/**
 * Something to be said, in whatever language its reader has. It is plain data: it can be kept as JSON and
 * sent between threads.
 */
export interface Wording {
  readonly key: Key;
  /** Absent for words that stand alone. */
  readonly values?: Readonly<Record<string, Value>>;
}

/** Words for their reader, or finished ones, which are English. */
export type Said = Wording | string;

/** A command, such as `corpus/refresh`, that is said as its reader types it. */
interface CommandMention {
  readonly command: string;
}

/** An option of a command, such as `ask/for`, that is said by the name its reader sees. */
interface OptionMention {
  readonly option: string;
}

/**
 * What may stand in a message. Numbers are written as the language does, and of several values one is said
 * after the other.
 */
export type Value = string | number | Wording | CommandMention | OptionMention | readonly Value[];

export function wording<K extends Key>(key: K, ...[values]: ValuesOf<K, Value>): Wording {
  return values === undefined ? { key } : { key, values };
}

/** Sentences that follow one another. */
export const sentences = (...all: readonly [Said, ...Said[]]): Said =>
  all.reduce((first, second) => wording("lists.sentences", { first, second }));

/** Whoever can say all that there is. */
interface Speaker {
  say<K extends Key>(key: K, ...values: ValuesOf<K, Value>): string;
}

export function sayWording(words: Speaker, { key, values }: Wording): string {
  const say = words.say.bind(words) as (key: Key, values?: Wording["values"]) => string;
  return say(key, values);
}
