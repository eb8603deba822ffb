import { type Client, DiscordAPIError, HTTPError, type REST, Routes } from "discord.js";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { Faults } from "../faults.ts";
import { FIXTURE_COMMANDS, startFixtureBot } from "../fixture-bot.ts";
import { type ManualClock, manualClock } from "../manual-clock.ts";

let clock: ManualClock;
let faults: Faults;
let discord: LocalDiscord;
let client: Client<true>;
let rest: REST;

beforeEach(async () => {
  clock = manualClock();
  faults = new Faults();
  discord = await startLocalDiscord({ clock, onApi: faults.strike });
  client = await startFixtureBot(discord, () => undefined);
  rest = client.rest;
  await client.application.commands.set(FIXTURE_COMMANDS);
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe("an interaction", () => {
  test("expires three seconds after it was made without an answer", async () => {
    const late = open();
    clock.advance(2_999);
    const inTime = open();
    clock.advance(1);
    expect(late.entries).toMatchObject([{ kind: "expired", at: 3_000 }]);
    await expect(reply(late)).rejects.toMatchObject({ status: 404, code: 10062 });
    await expect(reply(inTime)).resolves.toBeDefined();
  });

  test("is answered once", async () => {
    const exchange = open();
    await reply(exchange);
    await expect(reply(exchange)).rejects.toMatchObject({ status: 400, code: 40060 });
  });

  test("can still be answered after a refusal, which the exchange keeps", async () => {
    const exchange = open();
    await expect(reply(exchange, {})).rejects.toMatchObject({ code: 50006 });
    await reply(exchange);
    expect(exchange.entries.map(({ kind }) => kind)).toEqual(["refusal", "callback"]);
  });

  test("has a token that can be used for fifteen minutes", async () => {
    const exchange = open();
    await reply(exchange);
    clock.advance(15 * 60_000 - 1);
    await expect(edit(exchange, { content: "b" })).resolves.toMatchObject({ content: "b" });
    clock.advance(1);
    await expect(edit(exchange, {})).rejects.toMatchObject({ status: 401, code: 50027 });
  });

  test("has no webhook before it is answered", async () => {
    await expect(edit(open(), {})).rejects.toMatchObject({ status: 404, code: 10015 });
  });

  test("is unknown under another token", async () => {
    const { interaction } = open();
    const route = Routes.interactionCallback(interaction.id, "another");
    const answering = rest.post(route, { body: { type: 5 }, auth: false });
    await expect(answering).rejects.toMatchObject({ code: 10062 });
  });

  test("answers with_response with the message, and otherwise with nothing", async () => {
    const exchange = open();
    expect(await reply(exchange)).toMatchObject({
      interaction: {
        id: exchange.interaction.id,
        type: 2,
        response_message_id: exchange.originalId,
        response_message_loading: false,
        response_message_ephemeral: false,
      },
      resource: { type: 4, message: { id: exchange.originalId, content: "a" } },
    });
    const { id, token } = open().interaction;
    const raw = await fetch(discord.apiUrl + Routes.interactionCallback(id, token), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ type: 5 }),
    });
    expect(raw.status).toBe(204);
  });
});

describe("the messages of an interaction", () => {
  test("can be read, edited and deleted, after which they are unknown", async () => {
    const exchange = open();
    await reply(exchange);
    const route = routeOf(exchange);
    expect(await rest.get(route, { auth: false })).toMatchObject({ content: "a" });
    await edit(exchange, { content: "b" });
    expect(await rest.get(route, { auth: false })).toMatchObject({ content: "b" });
    await rest.delete(route, { auth: false });
    await expect(rest.get(route, { auth: false })).rejects.toMatchObject({ code: 10008 });
    await expect(edit(exchange, { content: "c" })).rejects.toMatchObject({ code: 10008 });
  });

  test("are only its own", async () => {
    const other = open();
    await reply(other);
    const exchange = open();
    await reply(exchange);
    const { application_id, token } = exchange.interaction;
    const route = Routes.webhookMessage(application_id, token, other.originalId!);
    await expect(rest.get(route, { auth: false })).rejects.toMatchObject({ code: 10008 });
  });

  test("begin with the placeholder of a defer, which the first follow-up fills", async () => {
    const exchange = open();
    await respond(exchange, { type: 5, data: { flags: 64 } });
    const [placeholder] = exchange.messages;
    expect(placeholder).toMatchObject({ content: "", flags: 64 | 128 });
    const { application_id, token } = exchange.interaction;
    const body = { content: "Filled" };
    await rest.post(Routes.webhook(application_id, token), { body, auth: false });
    expect(exchange.messages).toMatchObject([
      { id: placeholder!.id, content: "Filled", flags: 64 },
    ]);
    await rest.post(Routes.webhook(application_id, token), { body, auth: false });
    expect(exchange.messages).toHaveLength(2);
  });

  test("serve their files, and keep on an edit those it names", async () => {
    const exchange = open();
    const files = ["a.txt", "b.txt"].map((name) => ({ name, data: Buffer.from(name) }));
    await respond(exchange, { type: 4, data: {} }, files);
    const [first, second] = exchange.messages[0]!.attachments;
    expect(first).toMatchObject({ filename: "a.txt", size: 5, content_type: /^text\/plain/ });
    const served = await fetch(second!.url);
    expect(await served.text()).toBe("b.txt");
    expect(served.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(served.headers.get("content-disposition")).toBe("attachment");
    await edit(exchange, { attachments: [{ id: second!.id }] });
    expect(exchange.messages[0]!.attachments).toEqual([second]);
  });

  test("show a file where a component names it", async () => {
    const exchange = open();
    const data = { flags: 32768, components: [{ type: 13, file: { url: "attachment://a.txt" } }] };
    await respond(exchange, { type: 4, data }, [{ name: "a.txt", data: Buffer.from("a") }]);
    const [message] = exchange.messages;
    const { url, id } = message!.attachments[0]!;
    expect(message!.components).toEqual([
      { type: 13, id: 1, file: expect.objectContaining({ url }) },
    ]);
    expect(message!.components![0]).toMatchObject({ file: { attachment_id: id } });
  });

  test("ping users unless told otherwise, and only those", async () => {
    const content = "<@1200000000000000001> <@&1500000000000000001> @everyone";
    const pinged = async (allowed_mentions?: object) => {
      const exchange = open();
      await reply(exchange, { content, allowed_mentions });
      const { mentions, mention_roles, mention_everyone } = exchange.messages[0]!;
      return [mentions.map(({ username }) => username), mention_roles, mention_everyone];
    };
    expect(await pinged()).toEqual([["mira"], [], false]);
    expect(await pinged({ parse: [] })).toEqual([[], [], false]);
    expect(await pinged({ parse: ["everyone", "roles"] })).toEqual([
      [],
      ["1500000000000000001"],
      true,
    ]);
  });
});

describe("requests for the bot", () => {
  test.each([
    ["GET", "/users/@me"],
    ["GET", "/gateway/bot"],
    ["PUT", "/applications/1100000000000000001/commands"],
  ])("need its token: %s %s", async (method, path) => {
    const headers = { authorization: "Bot wrong" };
    const response = await fetch(discord.apiUrl + path, { method, headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: "401: Unauthorized", code: 0 });
  });

  test("tell it about itself and its servers", async () => {
    expect(await rest.get(Routes.user())).toMatchObject({ username: "Footnote", bot: true });
    expect(await rest.get(Routes.userGuilds())).toHaveLength(2);
    expect(await rest.get(Routes.currentApplication())).toMatchObject({ name: "Footnote" });
    expect(await rest.get(Routes.guild("1400000000000000001"))).toMatchObject({
      name: "Reading Room",
    });
    const member = Routes.guildMember("1400000000000000001", "1200000000000000003");
    expect(await rest.get(member)).toMatchObject({ roles: ["1500000000000000001"] });
    expect(await rest.get(Routes.channel("1600000000000000001"))).toMatchObject({
      name: "general",
    });
  });

  test.each([
    ["a server", Routes.guild("1"), 10004],
    ["a member", Routes.guildMember("1400000000000000001", "1"), 10007],
    ["a channel", Routes.channel("1"), 10003],
    ["a command", Routes.applicationCommand("1100000000000000001", "1"), 10063],
    ["an application", Routes.applicationCommands("1"), 10002],
    ["a path", "/nowhere", 0],
  ] as const)("answer 404 for %s that is not there", async (_, route, code) => {
    await expect(rest.get(route)).rejects.toMatchObject({ status: 404, code });
  });

  test("are refused when they are not JSON", async () => {
    const response = await fetch(`${discord.apiUrl}/applications/1/commands`, {
      method: "PUT",
      headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
      body: "{",
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50109 });
  });
});

test("a page is served beside the API and can act for personas", async () => {
  const local = await startLocalDiscord({
    page: ({ as }) => new Hono().get("/who", (context) => context.text(as("member").persona.id)),
  });
  const { origin } = new URL(local.apiUrl);
  expect(await (await fetch(`${origin}/who`)).text()).toBe("1200000000000000001");
  expect((await fetch(`${origin}/api/gateway`)).status).toBe(200);
  await local.close();
});

describe("misfortune", () => {
  const route = "PUT /applications/{application_id}/commands";
  const register = () => client.application.commands.set([]);
  const attempts = () => discord.requests.slice(1).map(({ status }) => status);

  beforeEach(() => {
    discord.requests.length = 1;
  });

  test("of a rate limit is waited out by the client", async () => {
    faults.rateLimitNext(2, 0.02, { route });
    await register();
    expect(attempts()).toEqual([429, 429, 200]);
  });

  test.each([
    ["a route", false, "user", null],
    ["everything", true, "global", "true"],
  ])("of a rate limit on %s is told in headers and body", async (_, global, scope, header) => {
    faults.rateLimitNext(1, 0.5, { global });
    const response = await fetch(`${discord.apiUrl}/gateway`);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("0.5");
    expect(response.headers.get("x-ratelimit-scope")).toBe(scope);
    expect(response.headers.get("x-ratelimit-global")).toBe(header);
    const message = "You are being rate limited.";
    expect(await response.json()).toEqual({ message, retry_after: 0.5, global });
  });

  test.each([500, 502, 503])("of status %i is tried again", async (status) => {
    faults.failNext(2, status, { route });
    await register();
    expect(attempts()).toEqual([status, status, 200]);
  });

  test("that lasts is given up on", async () => {
    faults.failNext(4, 503, { route });
    await expect(register()).rejects.toThrow(HTTPError);
    expect(attempts()).toEqual([503, 503, 503, 503]);
  });

  test("of a cut connection comes after the request was carried out", async () => {
    const exchange = open();
    faults.dropNext(1, { route: "/callback" });
    await expect(reply(exchange)).rejects.toThrow(DiscordAPIError);
    expect(exchange.entries.map(({ kind }) => kind)).toEqual(["callback", "refusal"]);
  });
});

function open(): Exchange {
  return discord.as("member").slash("think");
}

function reply(exchange: Exchange, data: object = { content: "a" }) {
  return respond(exchange, { type: 4, data });
}

function respond(
  { interaction }: Exchange,
  body: object,
  files?: { name: string; data: Buffer }[],
) {
  const query = new URLSearchParams({ with_response: "true" });
  const route = Routes.interactionCallback(interaction.id, interaction.token);
  return rest.post(route, { body, auth: false, query, ...(files && { files }) });
}

function edit(exchange: Exchange, body: object) {
  return rest.patch(routeOf(exchange), { body, auth: false });
}

function routeOf({ interaction }: Exchange) {
  return Routes.webhookMessage(interaction.application_id, interaction.token);
}
