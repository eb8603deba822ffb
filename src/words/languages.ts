import type { Catalogue } from "./catalogue.ts";
import { GERMAN_COMMANDS } from "./de/commands.ts";
import { GERMAN } from "./de/german.ts";
import { ENGLISH } from "./en/english.ts";
import type { Section } from "./template.ts";
import { Words } from "./words.ts";

/** The languages of the bot, by the names that Discord has for them (reference, Locales). */
export const LANGUAGES: Readonly<Record<string, Words>> = {
  // Dates and lists are written as in Britain, and members who read American English read them too.
  "en-US": new Words("en-GB", withoutNames(ENGLISH), {}),
  de: new Words("de", GERMAN, GERMAN_COMMANDS),
};

/** The languages of the bot, as Discord names them. */
export const LOCALES: readonly string[] = Object.keys(LANGUAGES);

export const ENGLISH_WORDS: Words = LANGUAGES["en-US"]!;

/** All languages but English, which commands are written in, by the names that Discord has for them. */
export const TRANSLATIONS: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(LANGUAGES).filter(([, words]) => words !== ENGLISH_WORDS),
);

/** Discord's languages that are understood by readers of one of ours. */
const UNDERSTOOD_AS: Readonly<Record<string, string>> = { "en-GB": "en-US", "es-419": "es-ES" };

/** @param locale as Discord names it; English for one that the bot does not speak, and for none */
export function wordsOf(locale: string | null): Words {
  if (locale === null || !isSpoken(locale)) return ENGLISH_WORDS;
  return LANGUAGES[UNDERSTOOD_AS[locale] ?? locale]!;
}

/** Whether the bot speaks a language, as Discord names it. */
export const isSpoken = (locale: string | null): boolean =>
  locale !== null && Object.hasOwn(LANGUAGES, UNDERSTOOD_AS[locale] ?? locale);

function withoutNames(english: Readonly<Record<string, Section>>): Catalogue {
  const icuOf = (section: Section) =>
    Object.entries(section).map(([name, entry]) => [
      name,
      typeof entry === "string" ? entry : entry.icu,
    ]);
  const sections: object = Object.fromEntries(
    Object.entries(english).map(([name, section]) => [name, Object.fromEntries(icuOf(section))]),
  );
  return sections as Catalogue;
}
