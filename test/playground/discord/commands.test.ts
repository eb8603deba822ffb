import { type Client, DiscordAPIError, type REST, Routes } from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import { answer, FIXTURE_COMMANDS, startFixtureBot } from "../fixture-bot.ts";

const APPLICATION = "1100000000000000001";
const SERVER = "1400000000000000001";
const GLOBAL = Routes.applicationCommands(APPLICATION);
const LOCAL = Routes.applicationGuildCommands(APPLICATION, SERVER);

let discord: LocalDiscord;
let client: Client<true>;
let rest: REST;

beforeEach(async () => {
  discord = await startLocalDiscord();
  client = await startFixtureBot(discord, answer);
  rest = client.rest;
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
});

interface Stored {
  id: string;
  version: string;
  name: string;
}
interface Body {
  [field: string]: unknown;
}

const put = (body: unknown, route = GLOBAL) => rest.put(route, { body }) as Promise<Stored[]>;
const command = (fields: Body = {}) => ({ name: "ask", description: "Ask", ...fields });
const option = (index: number, fields: Body = {}) => ({
  type: 3,
  name: `option-${index}`,
  description: "a",
  ...fields,
});
const x = (length: number) => "x".repeat(length);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe("registered commands", () => {
  test("come back with what Discord adds, and without empty defaults", async () => {
    const options = [option(0, { required: true }), option(1, { required: false, choices: [] })];
    const [stored] = await put([command({ options })]);
    expect(stored).toEqual({
      id: expect.stringMatching(/^\d+$/),
      application_id: APPLICATION,
      version: expect.stringMatching(/^\d+$/),
      type: 1,
      name: "ask",
      name_localizations: null,
      description: "Ask",
      description_localizations: null,
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      contexts: null,
      integration_types: [0],
      options: [
        {
          type: 3,
          name: "option-0",
          name_localizations: null,
          description: "a",
          description_localizations: null,
          required: true,
        },
        {
          type: 3,
          name: "option-1",
          name_localizations: null,
          description: "a",
          description_localizations: null,
        },
      ],
    });
  });

  test("are listed with translations only when these are asked for", async () => {
    await put([command({ description_localizations: { de: "Frag" } })]);
    const [plain] = (await rest.get(GLOBAL)) as Body[];
    expect(plain).not.toHaveProperty("description_localizations");
    const query = new URLSearchParams({ with_localizations: "true" });
    const [full] = (await rest.get(GLOBAL, { query })) as Body[];
    expect(full).toMatchObject({ description_localizations: { de: "Frag" } });
  });

  test("replace all others of their scope, and keep the ids of the same name", async () => {
    const [ask, list] = await put([command(), command({ name: "list" })]);
    const [again, help] = await put([command({ description: "New" }), command({ name: "help" })]);
    expect(again!.id).toBe(ask!.id);
    expect(again!.version).not.toBe(ask!.version);
    expect(help!.id).not.toBe(list!.id);
    expect((await rest.get(GLOBAL)) as Stored[]).toHaveLength(2);
  });

  test("keep their version where nothing changed", async () => {
    const before = await put(FIXTURE_COMMANDS);
    expect(await put(FIXTURE_COMMANDS)).toEqual(before);
  });

  test("of a server are its own, whatever contexts they name", async () => {
    await put([command()]);
    const [local] = await put([command({ contexts: [1] })], LOCAL);
    expect(local).toMatchObject({ guild_id: SERVER, contexts: null });
    expect((await rest.get(GLOBAL)) as Stored[]).toHaveLength(1);
    expect(discord.as("member").commands).toHaveLength(2);
    expect(discord.as("member", "annex").commands).toHaveLength(1);
  });

  test("cannot be registered in a server the bot is not in", async () => {
    const route = Routes.applicationGuildCommands(APPLICATION, "1400000000000000003");
    await expect(put([command()], route)).rejects.toMatchObject({ status: 403, code: 50001 });
  });

  test("can be created, changed and removed one by one", async () => {
    const created = (await rest.post(GLOBAL, { body: command() })) as Stored;
    const overwritten = await rest.post(GLOBAL, { body: command({ description: "New" }) });
    expect(overwritten).toMatchObject({ id: created.id, description: "New" });
    const route = Routes.applicationCommand(APPLICATION, created.id);
    await rest.patch(route, { body: { name: "query" } });
    expect(await rest.get(route)).toMatchObject({ name: "query", description: "New" });
    await rest.delete(route);
    await expect(rest.get(route)).rejects.toMatchObject({ code: 10063 });
  });

  test("are counted by the requests that registered them", async () => {
    await put([command()]);
    const puts = discord.requests.filter(({ method }) => method === "PUT");
    expect(puts).toMatchObject([
      { template: "/applications/{application_id}/commands", status: 200, body: [command()] },
    ]);
  });

  test("are found equal by discord.js where the bot states what has a default", async () => {
    const stated = FIXTURE_COMMANDS.map((each) => ({
      ...each,
      contexts: [0, 1],
      integration_types: [0],
    }));
    const set = await client.application.commands.set(stated);
    for (const each of stated) {
      expect(set.find(({ name }) => name === each.name)!.equals(each as never)).toBe(true);
    }
  });
});

describe("a command", () => {
  const withOption = (fields: Body) => command({ options: [option(0, fields)] });
  const choices = (count: number, fields: Body = {}) =>
    many(count, (index) => ({ name: "a", value: `${index}`, ...fields }));
  const rows: [limit: string, fits: Body, refused: Body, problem: string][] = [
    [
      "a name of 32 characters",
      command({ name: x(32) }),
      command({ name: x(33) }),
      "0.name BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a name in lower case",
      command({ name: "größe_1" }),
      command({ name: "Ask" }),
      "0.name APPLICATION_COMMAND_INVALID_NAME",
    ],
    [
      "a name without spaces",
      command({ name: "ask-it" }),
      command({ name: "ask it" }),
      "0.name APPLICATION_COMMAND_INVALID_NAME",
    ],
    [
      "a description of 100 characters",
      command({ description: x(100) }),
      command({ description: x(101) }),
      "0.description BASE_TYPE_MAX_LENGTH",
    ],
    [
      "a description on a slash command",
      command(),
      command({ description: "" }),
      "0.description BASE_TYPE_REQUIRED",
    ],
    [
      "no description on a command of a menu",
      { type: 3, name: "Find Sources" },
      { type: 3, name: "Find Sources", description: "a" },
      "0.description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION",
    ],
    [
      "25 options",
      command({ options: many(25, option) }),
      command({ options: many(26, option) }),
      "0.options BASE_TYPE_MAX_LENGTH",
    ],
    [
      "required options first",
      command({ options: [option(0, { required: true }), option(1)] }),
      command({ options: [option(0), option(1, { required: true })] }),
      "0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    ],
    [
      "options of different names",
      command({ options: [option(0), option(1)] }),
      command({ options: [option(0), option(0)] }),
      "0.options.1 APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME",
    ],
    [
      "an option name in lower case",
      withOption({ name: "frage" }),
      withOption({ name: "Frage" }),
      "0.options.0.name APPLICATION_COMMAND_INVALID_NAME",
    ],
    [
      "an option with a description",
      withOption({ description: x(100) }),
      withOption({ description: "" }),
      "0.options.0.description BASE_TYPE_BAD_LENGTH",
    ],
    [
      "option types there are",
      withOption({ type: 11 }),
      withOption({ type: 12 }),
      "0.options.0 UNION_TYPE_CHOICES",
    ],
    [
      "subcommands or values, not both",
      command({ options: [option(0, { type: 1 })] }),
      command({ options: [option(0, { type: 1 }), option(1)] }),
      "0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    ],
    [
      "groups of subcommands alone",
      command({ options: [option(0, { type: 2, options: [option(0, { type: 1 })] })] }),
      command({ options: [option(0, { type: 2, options: [option(0)] })] }),
      "0.options.0.options.0.type BASE_TYPE_CHOICES",
    ],
    [
      "25 choices",
      withOption({ choices: choices(25) }),
      withOption({ choices: choices(26) }),
      "0.options.0.choices BASE_TYPE_MAX_LENGTH",
    ],
    [
      "choice names of 100 characters",
      withOption({ choices: choices(1, { name: x(100) }) }),
      withOption({ choices: choices(1, { name: x(101) }) }),
      "0.options.0.choices.0.name BASE_TYPE_BAD_LENGTH",
    ],
    [
      "choices of the option's type",
      withOption({ type: 4, choices: [{ name: "a", value: 1 }] }),
      withOption({ type: 4, choices: [{ name: "a", value: "1" }] }),
      "0.options.0.choices.0.value NUMBER_TYPE_COERCE",
    ],
    [
      "autocomplete or choices, not both",
      withOption({ autocomplete: true }),
      withOption({ autocomplete: true, choices: choices(1) }),
      "0.options.0.autocomplete APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES",
    ],
    [
      "option lengths of 6000",
      withOption({ max_length: 6000 }),
      withOption({ max_length: 6001 }),
      "0.options.0.max_length NUMBER_TYPE_MAX",
    ],
    [
      "8000 characters in all",
      command({ name: "ab", description: x(100), options: largeOptions() }),
      command({ name: "abc", description: x(100), options: largeOptions() }),
      "0 APPLICATION_COMMAND_TOO_LARGE",
    ],
    [
      "a language that Discord knows",
      command({ name_localizations: { de: "frag" } }),
      command({ name_localizations: { xx: "frag" } }),
      "0.name_localizations.xx BASE_TYPE_CHOICES",
    ],
    [
      "a group with subcommands",
      command({ options: [option(0, { type: 2, options: [option(0, { type: 1 })] })] }),
      command({ options: [option(0, { type: 2, options: [] })] }),
      "0.options.0.options BASE_TYPE_BAD_LENGTH",
    ],
    [
      "permissions of digits, as text",
      command({ default_member_permissions: "32" }),
      command({ default_member_permissions: "ManageGuild" }),
      "0.default_member_permissions NUMBER_TYPE_COERCE",
    ],
    [
      "languages there are",
      command({ description_localizations: { de: "Frag" } }),
      command({ description_localizations: { de: x(101) } }),
      "0.description_localizations.de BASE_TYPE_BAD_LENGTH",
    ],
    [
      "contexts there are",
      command({ contexts: [0, 1, 2] }),
      command({ contexts: [3] }),
      "0.contexts.0 BASE_TYPE_CHOICES",
    ],
  ];
  test.each(rows)("has %s", async (_, fits, refused, problem) => {
    expect(await refusalOf(put([refused]))).toEqual([50035, problem]);
    await expect(put([fits])).resolves.toHaveLength(1);
  });

  test("has a name of its own within its type", async () => {
    const twice = [command(), command()];
    expect(await refusalOf(put(twice))).toEqual([50035, "1 APPLICATION_COMMANDS_DUPLICATE_NAME"]);
    await expect(put([command(), { type: 3, name: "ask" }])).resolves.toHaveLength(2);
  });

  test.each<[number, string, (index: number) => Body]>([
    [100, "slash commands", (index) => command({ name: `ask-${index}` })],
    [15, "message commands", (index) => ({ type: 3, name: `Ask ${index}` })],
    [15, "user commands", (index) => ({ type: 2, name: `Ask ${index}` })],
  ])("is one of at most %i %s", async (max, _, make) => {
    await expect(put(many(max + 1, make))).rejects.toMatchObject({ code: 30032 });
    await expect(put(many(max, make))).resolves.toHaveLength(max);
  });
});

/** Options whose names, descriptions and choices come to 7898 characters. */
function largeOptions() {
  const sized = (index: number, description: string, count: number) =>
    option(index, {
      name: `${index}`,
      description,
      choices: many(count, (each) => ({ name: x(100), value: `${each}`.padEnd(100, "x") })),
    });
  return [sized(0, "a", 19), sized(1, "a", 19), sized(2, x(93), 1)];
}

async function refusalOf(request: Promise<unknown>) {
  const error = await request.then(
    () => new Error("The request was not refused"),
    (thrown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  const lines: (string | number)[] = [];
  const walk = (node: object, path: string[]) => {
    for (const [key, value] of Object.entries(node)) {
      if (key !== "_errors") walk(value, [...path, key]);
      else for (const { code } of value) lines.push(`${path.join(".")} ${code}`);
    }
  };
  walk((error.rawError as { errors?: object }).errors ?? {}, []);
  return [error.code, ...lines];
}
