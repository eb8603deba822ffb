import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { DiscordAPIError, REST } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLog } from "../src/log.ts";
import { type LocalDiscord, startLocalDiscord } from "../src/playground/discord/local-discord.ts";

const TOKEN = "MTEw.AAAA.BBBB-_bb";
const INTERACTION_TOKEN = "aW50ZXJhY3Rpb246MTIz-_x";
const URL = `https://discord.com/api/v10/interactions/123/${INTERACTION_TOKEN}/callback`;
const WEBHOOK_URL = `https://discord.com/api/v10/webhooks/123/${INTERACTION_TOKEN}?wait=true`;

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const written: string[] = [];
  const out = { write: (line: string) => void written.push(line) };
  write(createLog({ logLevel: "debug", token: TOKEN }, out));
  return written.join("");
}

const apiError = (url: string) =>
  new DiscordAPIError({ code: 50035, message: "Invalid Form Body" }, 50035, 400, "POST", url, {
    body: { question: "What is private?" },
    files: undefined,
  });

test.each([
  ["a field", { url: URL }],
  ["an error", { err: apiError(URL) }],
  ["the cause of an error", { err: new Error("outer", { cause: apiError(WEBHOOK_URL) }) }],
  ["the message of an error", { err: new Error(`GET ${WEBHOOK_URL} failed for ${TOKEN}`) }],
  ["the bot's own header", { headers: { authorization: `Bot ${TOKEN}` } }],
])("No token passes in %s", (_, fields) => {
  const line = logged((log) => log.error(fields, `of ${TOKEN}`));
  expect(line).not.toContain(INTERACTION_TOKEN);
  expect(line).not.toContain(TOKEN);
  expect(line).toContain("[redacted]");
  expect(JSON.parse(line)).toMatchObject({ level: 50, msg: "of [redacted]" });
});

test("A cause that is no error, or goes round in a circle, is told as far as it can be", () => {
  const circle = new Error("round");
  circle.cause = circle;
  for (const err of [new Error("x", { cause: { code: 4004 } }), circle, "no error", null]) {
    expect(JSON.parse(logged((log) => log.error({ err }, "told"))).msg).toBe("told");
  }
});

describe("what a member typed is not told", () => {
  const TYPED = 'Who is Ada\'s: "secret" friend\n    at (home)?';
  let answer = () => new Response(null, { status: 204 });
  let discord: LocalDiscord;
  beforeAll(async () => {
    discord = await startLocalDiscord({ onApi: async () => answer() });
  });
  afterAll(() => discord.close());

  test.each([
    ["JSON.parse", () => JSON.parse(TYPED)],
    ["JSON.parse, amid a text", () => JSON.parse(`[1, ${TYPED}`)],
    ["an argument", () => Buffer.alloc(TYPED as never)],
    ["an argument of one word", () => Buffer.alloc("secret" as never)],
    ["an address", () => new globalThis.URL(TYPED)],
    ["a header", () => new Headers({ [TYPED]: "x" })],
    ["a regular expression", () => new RegExp(`(${TYPED}`)],
    ["a text that is taken for an object", () => assign(TYPED)],
    ["an event", () => new EventEmitter().emit("error", TYPED)],
  ])("where a bug gives it to %s", (_, fail) => {
    expectUntold(logged((log) => log.error({ err: errorOf(fail) }, "told")));
  });

  test("but names of files and of properties are", () => {
    const reading = errorOf(() => readFileSync("/no where/at all"));
    const property = errorOf(() => (undefined as unknown as { x: string }).x);
    for (const [err, name] of [
      [reading, "'/no where/at all'"],
      [property, "(reading 'x')"],
    ] as const) {
      expect(logged((log) => log.error({ err }, "told"))).toContain(name);
    }
  });

  /** Lets the real client fail to send what was typed, and returns the line of the log about it. */
  async function failedRequest(respond: () => Response) {
    answer = respond;
    const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
    const body = { type: 4, data: { content: TYPED } };
    const path = `/interactions/123/${INTERACTION_TOKEN}/callback` as const;
    const sending = rest.post(path, { body, auth: false }).catch((cause: unknown) => cause);
    const err = new Error("A handler failed", { cause: await sending });
    const line = logged((log) => log.error({ err }, "told"));
    expectUntold(line);
    return JSON.parse(line).err.cause as Record<string, unknown>;
  }

  const refusal = (errors: unknown, message = "Invalid Form Body") => {
    return () => Response.json({ code: 50035, message, errors }, { status: 400 });
  };
  const leaf = (code: string, message: string) => ({
    data: { components: { 0: { content: { _errors: [{ code, message }] } } } },
  });

  test.each([
    ["NUMBER_TYPE_COERCE", `Value "${TYPED}" is not int.`, "Value …"],
    ["ENUM_TYPE_COERCE", `Value '${TYPED}' is not a valid enum value.`, "Value …"],
    ["BASE_TYPE_CHOICES", `Value must be one of {'${TYPED}', 'b'}.`, "Value must be one of …"],
    [
      "BANNED_WORDS",
      `Contains words that are not allowed: ${TYPED}`,
      "Contains words that are not allowed …",
    ],
    [
      "BASE_TYPE_BAD_LENGTH",
      "Must be 4000 or fewer in length.",
      "Must be 4000 or fewer in length.",
    ],
  ])("where Discord refuses it with %s", async (code, message, told) => {
    const { stack, ...fields } = await failedRequest(refusal(leaf(code, message)));
    expect(fields).toEqual({
      type: "DiscordAPIError",
      message: `Invalid Form Body\ndata.components.0.content[${code}]: ${told}`,
      code: 50035,
      status: 400,
      method: "POST",
      url: expect.stringContaining("/interactions/123/[redacted]/callback"),
    });
    expect(String(stack)).toMatch(/^DiscordAPIError\[50035\]: Invalid Form Body\n.*\n +at /s);
  });

  test.each([
    ["its message", refusal(undefined, `Blocked: "${TYPED}"`), "Blocked: …"],
    ["a tree that is broken", refusal({ data: { _errors: [TYPED] } }), "non-object"],
    ["no words", () => Response.json({}, { status: 400 }), "No Description"],
    ["the page of a proxy", () => new Response(TYPED, { status: 403 }), "No Description"],
    ["a failure of its own", () => new Response(TYPED, { status: 500 }), "Internal Server Error"],
    ["what is no JSON", () => json(`W ${TYPED}`), "Unexpected token …"],
  ])("where Discord answers with %s", async (_, respond, told) => {
    expect((await failedRequest(respond)).message).toContain(told);
  });
});

function expectUntold(line: string): void {
  for (const word of ["Ada", "secret", "friend", "home", INTERACTION_TOKEN]) {
    expect(line).not.toContain(word);
  }
  expect(JSON.parse(line)).toMatchObject({ msg: "told" });
}

function errorOf(fail: () => unknown): unknown {
  try {
    fail();
  } catch (error) {
    return error;
  }
  throw new RangeError("Expected a failure");
}

/** Fails as strict code does where it takes a text for an object. */
const assign = (text: string) => {
  (text as unknown as { x: number }).x = 1;
};

const json = (text: string): Response =>
  new Response(text, { headers: { "Content-Type": "application/json" } });
