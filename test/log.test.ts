import { DiscordAPIError } from "discord.js";
import { expect, test } from "vitest";
import { createLog, withoutSteering } from "../src/log.ts";

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

test("What is printed for people steers no terminal, and keeps its lines", () => {
  const printed: string[] = [];
  const out = { write: (line: string) => void printed.push(line) };
  const log = createLog({ logLevel: "info", token: null }, withoutSteering(out));
  log.info({ file: "a\u001b[2Jb\u009bc\u202ed.md" }, "one\ntwo");
  expect(JSON.parse(printed.join(""))).toMatchObject({ file: "a [2Jb cd.md", msg: "one\ntwo" });
  expect(printed.join("")).toMatch(/\n$/);
  withoutSteering(out).write("Error: \u001b[2Jno JSON\n");
  expect(printed.at(-1)).toBe("Error:  [2Jno JSON\n");
});

test("An error of a request is told without the words that were sent", () => {
  const line = logged((log) =>
    log.error({ err: new Error("outer", { cause: apiError(URL) }) }, "x"),
  );
  expect(line).not.toContain("What is private?");
  expect(JSON.parse(line).err).toMatchObject({
    message: "outer",
    cause: { message: "Invalid Form Body", code: 50035, status: 400, method: "POST" },
  });
});
