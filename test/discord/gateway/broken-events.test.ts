import { GatewayOpcodes } from "discord-api-types/v10";
import { beforeAll, describe, expect, test } from "vitest";
import { LARGEST_FRAME } from "../../../src/discord/gateway/guard.ts";
import { sendEvent, sendText } from "../../playground/gateway-trouble.ts";
import { buttonId, textOf } from "../shown.ts";
import { DEMO, setStage } from "../stage.ts";

const stage = setStage();
const IGNORED = "A broken event from Discord was ignored";
const NOT_TAKEN_IN = "An event from Discord could not be taken in";

type Json = Record<string, unknown>;

/** Interactions that came to something, as Discord sent them. */
const sound = {} as { ask: Json; press: Json; typing: Json; sources: Json };

beforeAll(async () => {
  const member = stage.discord.as("member");
  const ask = member.slash("ask", { question: "What does a ferry ticket cost?" });
  const answer = await ask.message();
  const press = member.press(answer, buttonId(answer, "Context"));
  const typing = member.autocomplete("article", { title: "ferry" }, "title");
  const sources = member.messageCommand("Find sources", answer);
  await Promise.all([press.message(), typing.acknowledged, sources.message()]);
  const events = { ask, press, typing, sources };
  for (const [name, { interaction }] of Object.entries(events)) {
    Object.assign(sound, { [name]: interaction });
  }
});

let nextId = 9_000_000_000_000_000_000n;
/** A copy of a sound interaction that was not seen yet, with some fields of its own. */
const like = (interaction: Json, fields: Json): Json => {
  nextId += 1n;
  return { ...interaction, id: String(nextId), ...fields };
};

async function expectAnswer(): Promise<void> {
  const asked = stage.discord.as("member").slash("ask", { question: "What does a ferry cost?" });
  expect(textOf(await asked.message())).toContain("three crowns");
}

const linesWith = (words: string) => stage.bot.lines.filter(({ msg }) => msg === words);

/** Sends something broken; the bot must say so once in its log, and answer as before. */
async function expectIgnored(send: () => void, problem: string): Promise<void> {
  const before = linesWith(IGNORED).length;
  send();
  await expectAnswer();
  await expect.poll(() => linesWith(IGNORED).slice(before)).toMatchObject([{ problem }]);
}

describe("An interaction is ignored", () => {
  test.each<[string, () => unknown, string]>([
    ["that is null", () => null, "d: invalid_type"],
    ["that is text", () => "x", "d: invalid_type"],
    ["that is a list", () => [], "d: invalid_type"],
    ["of an unknown type", () => like(sound.ask, { type: 99 }), "d.type: invalid_union"],
    ["without an id", () => like(sound.ask, { id: null }), "d.id: invalid_type"],
    ["whose id is no number", () => like(sound.ask, { id: "x" }), "d.id: invalid_format"],
    ["without a token", () => like(sound.ask, { token: undefined }), "d.token: invalid_type"],
    ["of nobody", () => like(sound.ask, { member: null, user: null }), "d: custom"],
    ["of a number", () => like(sound.ask, { member: 7 }), "d.member: invalid_type"],
    [
      "of a member without a user",
      () => like(sound.ask, { member: {} }),
      "d.member.user: invalid_type",
    ],
    ["without data", () => like(sound.ask, { data: null }), "d.data: invalid_type"],
    ["with text for options", () => optionsOf("x"), "d.data.options: invalid_type"],
    ["with null among its options", () => optionsOf([null]), "d.data.options.0: invalid_type"],
    ["with an object for a value", () => optionWith({}), "d.data.options.0.value: invalid_union"],
    [
      "with a press on no message",
      () => like(sound.press, { message: undefined }),
      "d.message: invalid_type",
    ],
    ["with a press on null", () => like(sound.press, { message: null }), "d.message: invalid_type"],
    [
      "with a press of nothing",
      () => like(sound.press, { data: { component_type: 2 } }),
      "d.data.custom_id: invalid_type",
    ],
    ["with text for what was chosen", () => chosen("x"), "d.data.values: invalid_type"],
    [
      "in which nothing is typed",
      () => like(sound.typing, { data: { ...(sound.typing.data as Json), options: [] } }),
      "d.data.options: custom",
    ],
    [
      "about a message that is missing",
      () => like(sound.sources, { data: { ...(sound.sources.data as Json), resolved: {} } }),
      "d.data: custom",
    ],
    [
      "with entitlements that are none",
      () => like(sound.ask, { entitlements: {} }),
      "d.entitlements: invalid_type",
    ],
    [
      "with permissions that are words",
      () => like(sound.ask, { app_permissions: "all" }),
      "d.app_permissions: invalid_format",
    ],
  ])("%s", async (_, event, problem) => {
    await expectIgnored(
      () => sendEvent(stage.discord.gateway, "INTERACTION_CREATE", event()),
      problem,
    );
  });

  const optionsOf = (options: unknown) =>
    like(sound.ask, { data: { ...(sound.ask.data as Json), options } });
  const optionWith = (value: unknown) => optionsOf([{ name: "question", type: 3, value }]);
  const chosen = (values: unknown) =>
    like(sound.press, { data: { ...(sound.press.data as Json), values } });
});

describe("A frame is ignored", () => {
  test.each<[string, string, string]>([
    ["that is no JSON", "{", "frame: no JSON"],
    ["that is empty", "", "frame: no JSON"],
    ["that is null", "null", "frame: no JSON"],
    ["that is text", '"READY"', "frame: invalid_type"],
    ["whose event is an error", '{"op":0,"s":1,"t":"error","d":{}}', "t: invalid_format"],
    ["whose event has no name", '{"op":0,"s":1,"t":null,"d":{}}', "t: invalid_type"],
    ["whose number is text", '{"op":0,"s":"x","t":"GUILD_CREATE","d":{}}', "s: invalid_type"],
    ["that is ready with nothing", '{"op":0,"s":1,"t":"READY","d":null}', "d: invalid_type"],
    ["that says hello with nothing", '{"op":10,"d":null}', "d: invalid_type"],
    [
      "that asks for a heartbeat without pause",
      '{"op":10,"d":{"heartbeat_interval":0}}',
      "d.heartbeat_interval: too_small",
    ],
    ["that ends a session with null", '{"op":9,"d":null}', "d: invalid_type"],
    ["that brings no server", '{"op":0,"s":1,"t":"GUILD_CREATE","d":null}', "d: invalid_type"],
    ["that is too large", `{"op":0,"x":"${"x".repeat(LARGEST_FRAME)}"}`, "frame: too large"],
    ["that is deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "frame: invalid_type"],
  ])("%s", async (_, text, problem) => {
    await expectIgnored(() => sendText(stage.discord.gateway, text), problem);
  });
});

describe("An event that discord.js fails on is ignored, and its contents stay out of the log", () => {
  const DEEP = `${'{"type":17,"components":['.repeat(20_000)}${"]}".repeat(20_000)}`;

  test.each<[string, () => [string, unknown]]>([
    [
      "a press on a message whose parts are text",
      () => ["INTERACTION_CREATE", onMessage({ components: "SECRET" })],
    ],
    [
      "a press on a message with broken flags",
      () => ["INTERACTION_CREATE", onMessage({ flags: "SECRET" })],
    ],
    [
      "a press on a message of endless depth",
      () => ["INTERACTION_CREATE", onMessage({ components: ["DEEP"] })],
    ],
    ["a server whose roles are text", () => ["GUILD_CREATE", { id: "5", roles: ["SECRET", null] }]],
    [
      "a channel with broken permissions",
      () => ["CHANNEL_CREATE", { id: "5", type: 0, guild_id: DEMO, permission_overwrites: [null] }],
    ],
  ])("%s", async (_, event) => {
    const before = linesWith(NOT_TAKEN_IN).length;
    const [t, d] = event();
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, d, s: 1 });
    sendText(stage.discord.gateway, text.replace('"DEEP"', DEEP));
    await expectAnswer();
    await expect
      .poll(() => linesWith(NOT_TAKEN_IN).slice(before))
      .toMatchObject([{ at: expect.stringMatching(/^at /) }]);
    expect(stage.bot.stderr).not.toContain("SECRET");
  });

  const onMessage = (fields: Json) =>
    like(sound.press, { message: { ...(sound.press.message as Json), ...fields } });
});

test("What Discord may add to its events in time does no harm", async () => {
  const before = stage.bot.lines.filter(({ level }) => level >= 40).length;
  const { gateway } = stage.discord;
  sendEvent(gateway, "SOMETHING_NEW", { any: "thing" });
  sendText(gateway, JSON.stringify({ op: 31, d: null }));
  sendText(gateway, JSON.stringify({ op: GatewayOpcodes.HeartbeatAck, new: true }));
  await expectAnswer();
  expect(stage.bot.lines.filter(({ level }) => level >= 40).slice(before)).toEqual([]);
});
