import fc from "fast-check";
import { expect, test } from "vitest";
import { parseConfig } from "../../src/config.ts";
import { UserError } from "../../src/errors.ts";
import { SETTINGS } from "../../src/settings.ts";
import { holds, PATIENCE } from "./cases.ts";
import { hostileText } from "./texts.ts";

const NAMES = Object.values(SETTINGS).map(({ name }) => name);
const value = fc.oneof(
  hostileText,
  fc.constantFrom("1", "0", "-1", "1e9", "https://a.b/{file}", "http://localhost", "a.b.c", "info"),
  fc.webUrl(),
);

test("Settings of any kind are used, or named with what was expected and without the token", {
  timeout: PATIENCE,
}, () => {
  const env = fc.dictionary(fc.constantFrom(...NAMES), value, { noNullPrototype: true });
  holds("settings", env, (settings) => {
    try {
      const config = parseConfig(settings);
      if (config.sourceUrl !== null) expect(config.sourceUrl).toMatch(/^https?:/i);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      const { message } = error as UserError;
      const token = settings.DISCORD_TOKEN?.trim();
      const others = Object.values({ ...settings, DISCORD_TOKEN: "" }).join("\n");
      if (token && token.length > 5 && !others.includes(token))
        expect(message).not.toContain(token);
      expect(message).toMatch(/^These settings cannot be used:\n/);
    }
  });
});
