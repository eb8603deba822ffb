import { GERMAN_COMMANDS } from "./de/commands.ts";
import { GERMAN } from "./de/german.ts";
import { ENGLISH_WORDS } from "./english-words.ts";
import { SPANISH_COMMANDS } from "./es/commands.ts";
import { SPANISH } from "./es/spanish.ts";
import { FRENCH_COMMANDS } from "./fr/commands.ts";
import { FRENCH } from "./fr/french.ts";
import { JAPANESE_COMMANDS } from "./ja/commands.ts";
import { JAPANESE } from "./ja/japanese.ts";
import { KOREAN_COMMANDS } from "./ko/commands.ts";
import { KOREAN } from "./ko/korean.ts";
import { PORTUGUESE_COMMANDS } from "./pt-BR/commands.ts";
import { PORTUGUESE } from "./pt-BR/portuguese.ts";
import { Words } from "./words.ts";
import { SIMPLIFIED_CHINESE_COMMANDS } from "./zh-CN/commands.ts";
import { SIMPLIFIED_CHINESE } from "./zh-CN/simplified-chinese.ts";
import { TRADITIONAL_CHINESE_COMMANDS } from "./zh-TW/commands.ts";
import { TRADITIONAL_CHINESE } from "./zh-TW/traditional-chinese.ts";

/** The languages of the bot, by the names that Discord has for them (reference, Locales). */
export const LANGUAGES: Readonly<Record<string, Words>> = {
  "en-US": ENGLISH_WORDS,
  de: new Words("de", GERMAN, GERMAN_COMMANDS),
  "es-ES": new Words("es-ES", SPANISH, SPANISH_COMMANDS),
  fr: new Words("fr", FRENCH, FRENCH_COMMANDS),
  "pt-BR": new Words("pt-BR", PORTUGUESE, PORTUGUESE_COMMANDS),
  ja: new Words("ja", JAPANESE, JAPANESE_COMMANDS),
  ko: new Words("ko", KOREAN, KOREAN_COMMANDS),
  "zh-CN": new Words("zh-CN", SIMPLIFIED_CHINESE, SIMPLIFIED_CHINESE_COMMANDS),
  "zh-TW": new Words("zh-TW", TRADITIONAL_CHINESE, TRADITIONAL_CHINESE_COMMANDS),
};

/** The languages of the bot, as Discord names them. */
export const LOCALES: readonly string[] = Object.keys(LANGUAGES);

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

export { ENGLISH_WORDS };
