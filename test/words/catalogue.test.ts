import { readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/words/catalogue.ts";
import { GERMAN } from "../../src/words/de/german.ts";
import { ENGLISH } from "../../src/words/en/english.ts";
import { SPANISH } from "../../src/words/es/spanish.ts";
import { FRENCH } from "../../src/words/fr/french.ts";
import { JAPANESE } from "../../src/words/ja/japanese.ts";
import { KOREAN } from "../../src/words/ko/korean.ts";
import { isSpoken, LOCALES, TRANSLATIONS, wordsOf } from "../../src/words/languages.ts";
import { PORTUGUESE } from "../../src/words/pt-BR/portuguese.ts";
import type { Section } from "../../src/words/template.ts";
import { SIMPLIFIED_CHINESE } from "../../src/words/zh-CN/simplified-chinese.ts";
import { TRADITIONAL_CHINESE } from "../../src/words/zh-TW/traditional-chinese.ts";

/** By the names that Discord has for their languages. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  de: GERMAN,
  "es-ES": SPANISH,
  fr: FRENCH,
  "pt-BR": PORTUGUESE,
  ja: JAPANESE,
  ko: KOREAN,
  "zh-CN": SIMPLIFIED_CHINESE,
  "zh-TW": TRADITIONAL_CHINESE,
};

const ENTRIES = Object.entries<Section>(ENGLISH).flatMap(([section, entries]) =>
  Object.entries(entries).map(([name, entry]) => {
    const { icu, names } = typeof entry === "string" ? { icu: entry, names: [] } : entry;
    return { section, name, icu, names };
  }),
);

describe("the English catalogue", () => {
  test.each(ENTRIES)("names the values of $section.$name", ({ icu, names }) => {
    expect(valuesIn(icu)).toEqual(new Set(names));
  });
});

test("every language of the bot has its catalogue here", () => {
  expect(Object.keys(CATALOGUES)).toEqual(Object.keys(TRANSLATIONS));
});

test("the README tells of every language", () => {
  const rows = readFileSync("README.md", "utf8").match(/^\|.* \| `.+` \| .+ \|$/gm) ?? [];
  const told = rows.map((row) => /`(.+?)`/.exec(row)![1]);
  expect(told.filter((locale) => isSpoken(locale!))).toEqual(LOCALES);
});

test.each([
  ...LOCALES.map((locale) => [locale, locale]),
  ["en-GB", "en-US"],
  ["es-419", "es-ES"],
  ["pl", "en-US"],
])("whoever has Discord in %s reads %s", (locale, read) => {
  const { locale: expected } = wordsOf(read!);
  expect(wordsOf(locale!).locale).toBe(expected);
  expect(expected).toBe(read === "en-US" ? "en-GB" : read);
});

describe.each(Object.entries(CATALOGUES))("the %s catalogue", (locale, catalogue) => {
  const sections = catalogue as Record<string, Record<string, string>>;

  test.each(ENTRIES)("has $section.$name with the same values", ({ section, name, names }) => {
    expect(valuesIn(sections[section]?.[name] ?? "is missing")).toEqual(new Set(names));
    expect(sections[section]?.[name]).toBeDefined();
  });

  test("counts as its language does", () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const wrong = Object.values(sections)
      .flatMap((entries) => Object.values(entries))
      .filter((icu) => pluralsIn(icu).some((named) => !areOf(named, pluralCategories)));
    expect(wrong).toEqual([]);
  });

  test("has nothing else", () => {
    const keys = Object.entries(sections).flatMap(([section, entries]) =>
      Object.keys(entries).map((name) => `${section}.${name}`),
    );
    expect(keys).toEqual(ENTRIES.map(({ section, name }) => `${section}.${name}`));
  });
});

/** The categories of each plural in a message, numbers such as `=1` left out. */
function pluralsIn(icu: string): string[][] {
  const pluralsOf = (element: MessageFormatElement): string[][] => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => value.flatMap(pluralsOf));
    if (element.type === TYPE.select) return inner;
    return [Object.keys(element.options).filter((name) => !name.startsWith("=")), ...inner];
  };
  return parse(icu, { ignoreTag: true }).flatMap(pluralsOf);
}

/** One form may serve for all, and whoever tells one from many has a form for each category. */
const areOf = (named: readonly string[], categories: readonly string[]): boolean =>
  named.every((name) => categories.includes(name)) &&
  (!named.includes("one") || named.length === categories.length);

function valuesIn(icu: string): Set<string> {
  return new Set(parse(icu, { ignoreTag: true }).flatMap(namesIn));
}

function namesIn(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  if (element.type === TYPE.tag) return element.children.flatMap(namesIn);
  const nested =
    element.type === TYPE.plural || element.type === TYPE.select
      ? Object.values(element.options).flatMap(({ value }) => value.flatMap(namesIn))
      : [];
  return [element.value, ...nested];
}
