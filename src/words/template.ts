/** What is said with values in it: an ICU message, and the names of its values. */
export interface Template<Name extends string = string> {
  readonly icu: string;
  readonly names: readonly Name[];
}

/** One thing that is said: words as they stand, or with values. */
export type Entry = string | Template;

/** One part of the catalogue, by the names of what is said. */
export type Section = Readonly<Record<string, Entry>>;

/**
 * Words with values in them.
 *
 * @param icu an ICU message (https://formatjs.github.io/docs/core-concepts/icu-syntax), such as
 *     `{count, plural, one {# article} other {# articles}}`
 * @param names of all its values
 */
export function template<const Name extends string>(
  icu: string,
  ...names: readonly Name[]
): Template<Name> {
  return { icu, names };
}

/** A section in another language: the same keys, each with its ICU message. */
export type Translation<Of extends Section> = { readonly [Key in keyof Of]: string };
