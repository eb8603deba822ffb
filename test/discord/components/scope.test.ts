import { ComponentType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import {
  ALL_ARTICLES,
  recallScope,
  rememberScope,
  type Scope,
} from "../../../src/discord/components/scope.ts";
import { ENGLISH_WORDS, LANGUAGES } from "../../../src/words/languages.ts";
import { specials } from "../fixtures.ts";

/** As discord.js hands a message to its handlers. */
const messageWith = (display: { id?: number; content: string } | null) => {
  const shown = display ? [{ type: ComponentType.TextDisplay, data: display }] : [];
  const components = [{ type: ComponentType.Container, components: shown }];
  return { components } as unknown as Parameters<typeof recallScope>[0];
};

const NAMES = ["**", "a **b** c\\", "since **2020**", specials(100), "日本語 👩‍🚀"];

const CASES = Object.keys(LANGUAGES).flatMap((locale) =>
  Array.from({ length: 32 }, (_, bits) => [locale, bits] as const),
);

test.each(CASES)("In %s the scope %i comes back", (locale, bits) => {
  for (const name of NAMES) {
    const fields = Object.keys(ALL_ARTICLES).map((field, i) => [
      field,
      bits & (1 << i) ? name.trim() : null,
    ]);
    const scope = Object.fromEntries(fields) as Scope;
    expect(recallScope(messageWith(rememberScope(scope, LANGUAGES[locale]!)))).toEqual(scope);
  }
});

test("A name that is too long is known by its beginning", () => {
  const scope = { ...ALL_ARTICLES, tag: "x".repeat(200) };
  expect(recallScope(messageWith(rememberScope(scope, ENGLISH_WORDS))).tag).toBe("x".repeat(100));
});

test("Nothing comes back from a text that shows something else", () => {
  expect(() => recallScope(messageWith({ id: 259, content: "**a**" }))).toThrow("no longer know");
  expect(recallScope(messageWith({ id: 101, content: "**a**" }))).toEqual(ALL_ARTICLES);
});
