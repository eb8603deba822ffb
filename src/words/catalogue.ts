import type { ENGLISH } from "./en/english.ts";
import type { Entry, Template, Translation } from "./template.ts";

type Sections = typeof ENGLISH;

/** Everything the bot says, in one language. */
export type Catalogue = { readonly [Name in keyof Sections]: Translation<Sections[Name]> };

/** Names one thing that is said: its section and its name, such as `asking.wait`. */
export type Key = {
  [Name in keyof Sections]: `${Name}.${keyof Sections[Name] & string}`;
}[keyof Sections];

type EntryOf<K extends Key> = K extends `${infer Name extends keyof Sections}.${infer Rest}`
  ? Rest extends keyof Sections[Name]
    ? Sections[Name][Rest]
    : never
  : never;

/** The values that go with a key; none for words that stand alone. */
export type ValuesOf<K extends Key, Value> =
  EntryOf<K> extends Template<infer Name>
    ? [values: Readonly<Record<Name, Value>>]
    : EntryOf<K> extends Entry
      ? []
      : never;
