import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { GERMAN } from "../../src/words/de/german.ts";
import { ENGLISH } from "../../src/words/en/english.ts";
import type { Section } from "../../src/words/template.ts";

const TRANSLATIONS = { German: GERMAN };

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

describe.each(Object.entries(TRANSLATIONS))("the %s catalogue", (_, catalogue) => {
  const sections = catalogue as Record<string, Record<string, string>>;

  test.each(ENTRIES)("has $section.$name with the same values", ({ section, name, names }) => {
    expect(valuesIn(sections[section]?.[name] ?? "is missing")).toEqual(new Set(names));
    expect(sections[section]?.[name]).toBeDefined();
  });

  test("has nothing else", () => {
    const keys = Object.entries(sections).flatMap(([section, entries]) =>
      Object.keys(entries).map((name) => `${section}.${name}`),
    );
    expect(keys).toEqual(ENTRIES.map(({ section, name }) => `${section}.${name}`));
  });
});

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
