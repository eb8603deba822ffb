import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemOfFrame } from "../../src/discord/gateway/frame.ts";
import type { Exchange } from "../../src/playground/discord/state/exchange.ts";
import { type BotInProcess, startBotInProcess } from "../discord/bot-in-process.ts";
import { buttonId, textOf } from "../discord/shown.ts";
import { forgePress } from "../playground/forge.ts";
import { CASES, holds, holdsFor, PATIENCE } from "./cases.ts";
import { anyJson, hostileText } from "./texts.ts";

let bot: BotInProcess;
/** What a member does, one of each kind. */
let use: (() => Exchange)[] = [];
/** The interactions of that, as Discord sent them. */
let sound: object[] = [];

beforeAll(async () => {
  bot = await startBotInProcess(Date.now);
  const member = bot.discord.as("member");
  const ask = () => member.slash("ask", { question: "What does a ferry ticket cost?" });
  const answer = await ask().message();
  const context = buttonId(answer, "Context");
  use = [
    ask,
    () => forgePress(member, answer, context),
    () => member.autocomplete("article", { title: "ferry" }, "title"),
    () => member.messageCommand("Find sources", answer),
    () => member.slash("ask", { question: "How many whales?", for: "secondMember", since: "2019" }),
  ];
  const used = use.map((each) => each());
  await Promise.all(used.map(({ acknowledged }) => acknowledged));
  sound = used.map(({ interaction }) => structuredClone(interaction));
});
afterAll(() => bot.stop());

type Path = readonly (string | number)[];

/** The paths to every value within a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, field]) => pathsIn(field, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function changed(value: object, path: Path, replacement: unknown): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1)!;
  if (replacement === undefined) delete parent[last];
  else parent[last] = replacement;
  return copy;
}

const replacement = fc.oneof(
  anyJson,
  hostileText,
  fc.constantFrom(undefined, null, {}, [], "", -1, "x".repeat(7_000)),
);
/** What to put where, in an interaction that is sound but for it. */
const change = fc.record({ kind: fc.nat(4), pick: fc.nat(1_000_000), replacement });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function brokenBy({ pick, replacement: value }: Change, interaction: object): object {
  const paths = pathsIn(interaction);
  return changed(interaction, paths[pick % paths.length]!, value);
}

const frameWith = (d: unknown) => ({ op: 0, t: "INTERACTION_CREATE", s: 1, d });

describe("An event from Discord", { timeout: PATIENCE }, () => {
  test("of any shape is judged without failing, and in names of fields alone", () => {
    const frame = fc.oneof(
      anyJson,
      fc.record(
        {
          op: fc.oneof(fc.nat(12), anyJson),
          t: fc.oneof(hostileText, fc.constantFrom("READY", "INTERACTION_CREATE")),
          s: anyJson,
          d: anyJson,
        },
        { requiredKeys: [] },
      ),
    );
    holds("anyFrame", frame, (json) => {
      expect(problemOfFrame(json) ?? "d: custom").toMatch(/^[\w.]+: \w+$/);
    });
  });

  test("that is an interaction passes only with what handlers rely on", () => {
    holds("brokenInteraction", change, (each) => {
      const interaction = brokenBy(each, sound[each.kind]!);
      if (problemOfFrame(frameWith(interaction)) !== null) return;
      const { id, token, user, member, data } = interaction as Record<
        string,
        Record<string, unknown>
      >;
      expect(BigInt(String(id))).toBeGreaterThan(0n);
      expect(token).not.toBe("");
      expect(user ?? member?.user).toBeTypeOf("object");
      expect([data?.name, data?.custom_id].map((name) => typeof name)).toContain("string");
    });
  });

  test("ends no bot, and is answered with nothing that Discord refuses", async () => {
    const { discord } = bot;
    const { gateway } = discord;
    const send = gateway.dispatch.bind(gateway);
    await holdsFor("sentEvents", change, async (each) => {
      gateway.dispatch = (event, interaction) =>
        send(event, brokenBy(each, structuredClone(interaction as object)));
      use[each.kind]!();
      gateway.dispatch = send;
      await discord.as("member").slash("help").acknowledged;
    });
    const after = discord.as("member").slash("ask", { question: "What does a ferry ticket cost?" });
    expect(textOf(await after.message())).toContain("three crowns");
    const taken = discord.requests.filter(({ status }) => status === 200 || status === 204);
    expect(taken.length).toBeGreaterThan(CASES.sentEvents / 10);
    const malformed = discord.requests.filter(({ status }) => status === 400);
    expect(malformed).toEqual([]);
  });
});
