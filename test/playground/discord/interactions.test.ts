import type { Client } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import { FIXTURE_COMMANDS, startFixtureBot } from "../fixture-bot.ts";
import { forgePress } from "../forge.ts";

let discord: LocalDiscord;
let client: Client<true>;

beforeAll(async () => {
  discord = await startLocalDiscord();
  client = await startFixtureBot(discord);
  await client.application.commands.set(FIXTURE_COMMANDS);
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

describe("a slash command", () => {
  test("is answered with a message everyone in the channel sees", async () => {
    const exchange = discord.as("member").slash("echo", { text: "Hello" });
    const message = await exchange.message();
    expect(message).toMatchObject({ content: "Hello", author: { bot: true }, type: 20 });
    expect(discord.as("secondMember").messages).toContainEqual(message);
    expect(discord.as("secondMember", "annex").messages).not.toContainEqual(message);
  });

  test("is answered with an ephemeral message only its user sees", async () => {
    const exchange = discord.as("member").slash("echo", { text: "Psst", hidden: true });
    const message = await exchange.message();
    expect(discord.as("member").messages).toContainEqual(message);
    expect(discord.as("secondMember").messages).not.toContainEqual(message);
  });

  test("is answered after a while, and then followed up", async () => {
    const exchange = discord.as("member").slash("think");
    expect(await exchange.message()).toMatchObject({ content: "Thought", edited_timestamp: null });
    await exchange.next(({ kind }) => kind === "follow-up");
    expect(exchange.entries.map(({ kind }) => kind)).toEqual(["callback", "edit", "follow-up"]);
    expect(exchange.messages.map(({ content }) => content)).toEqual(["Thought", "And more"]);
    expect(exchange.messages[1]!.flags).toBe(64);
  });

  test("takes a file, which the bot can fetch", async () => {
    const file = { filename: "größere notes.md", bytes: Buffer.from("12345") };
    const exchange = discord.as("member").slash("echo", { text: "Got", file });
    expect((await exchange.message()).content).toMatch(/^Got größere_notes.md 5 text\/markdown/);
  });

  test("takes a user by the name of the persona", async () => {
    const exchange = discord.as("member").slash("echo", { text: "To", to: "moderator" });
    expect((await exchange.message()).content).toBe("To ines");
  });

  test("takes a subcommand", async () => {
    const exchange = discord.as("member").slash("shelf open", { number: 3 });
    expect((await exchange.message()).content).toBe("Shelf 3");
  });

  test("works in direct messages", async () => {
    const exchange = discord.as("member", "dm").slash("echo", { text: "Hi" });
    expect((await exchange.message()).content).toBe("Hi");
    expect(exchange.interaction).toMatchObject({ context: 1, user: { username: "mira" } });
    expect(exchange.interaction.member).toBeUndefined();
  });

  test.each([
    ["an unknown command", "nothing", {}, /no command "nothing"/],
    ["a missing required option", "echo", {}, /"text" is required/],
    ["an unknown option", "echo", { text: "a", size: 1 }, /no option "size"/],
    ["text that is too long", "echo", { text: "x".repeat(21) }, /0 to 20 characters/],
    ["a number above the maximum", "echo", { text: "a", times: 4 }, /1 to 3/],
    ["a number below the minimum", "echo", { text: "a", times: 0 }, /1 to 3/],
    ["a fraction for an integer", "echo", { text: "a", times: 1.5 }, /takes an integer/],
    ["text for a boolean", "echo", { text: "a", hidden: "yes" }, /true or false/],
    ["a number for text", "echo", { text: 1 }, /takes text/],
    ["a choice that is not offered", "echo", { text: "a", tone: "soft" }, /not a choice/],
    ["no subcommand", "shelf", {}, /a subcommand has to be chosen/],
    ["an unknown subcommand", "shelf close", {}, /no subcommand "close"/],
  ])("is not sent with %s", (_, name, values, reason) => {
    expect(() => discord.as("member").slash(name, values as Record<string, string>)).toThrow(
      reason,
    );
  });

  test("is offered by permission, whatever the roles", async () => {
    for (const persona of ["member", "roleModerator"]) {
      expect(() => discord.as(persona).slash("manage")).toThrow(/needs permissions/);
    }
    for (const persona of ["moderator", "owner"]) {
      expect((await discord.as(persona).slash("manage").message()).content).toBe("Managed");
    }
  });

  test("is offered only in its contexts", () => {
    expect(() => discord.as("member", "dm").slash("panel")).toThrow(/not for this place/);
    const names = discord.as("member", "dm").commands.map(({ name }) => name);
    expect(names).toContain("echo");
    expect(names).not.toContain("panel");
  });

  test("tells who, where and with which permissions", () => {
    const { interaction } = discord.as("moderator").slash("think");
    expect(interaction).toMatchObject({
      application_id: discord.applicationId,
      version: 1,
      context: 0,
      guild_id: "1400000000000000001",
      guild_locale: "en-US",
      locale: "en-US",
      channel: { id: "1600000000000000001", name: "general", type: 0 },
      member: { user: { username: "ines" }, roles: ["1500000000000000001"] },
      authorizing_integration_owners: { 0: "1400000000000000001" },
      attachment_size_limit: 10_485_760,
      entitlements: [],
    });
    expect(BigInt(interaction.member!.permissions) & 32n).toBe(32n);
  });
});

test("autocomplete brings the bot's choices for what is typed", async () => {
  const exchange = discord.as("member").autocomplete("pick", { word: "fi" }, "word");
  await exchange.acknowledged;
  expect(exchange.choices).toEqual([{ name: "fi!", value: "fi" }]);
});

test("a command on a message gets its text, and one on a user gets the user", async () => {
  const member = discord.as("member");
  const post = discord.as("secondMember").post("Seven words");
  expect((await member.messageCommand("Count letters", post).message()).content).toBe("11 letters");
  expect((await member.userCommand("Greet", "moderator").message()).content).toBe("Hello Inês");
});

describe("a component", () => {
  const panel = () => discord.as("member").slash("panel").message();

  test("changes the message it is on", async () => {
    const message = await panel();
    const pressed = discord.as("secondMember").press(message, "next");
    expect(await pressed.message()).toMatchObject({ id: message.id, content: "Next" });
  });

  test("removes the message it is on", async () => {
    const message = await panel();
    const member = discord.as("member");
    await member.press(message, "remove").next(({ kind }) => kind === "delete");
    expect(member.messages.map(({ id }) => id)).not.toContain(message.id);
    expect(() => member.press(message, "next")).toThrow(/not to be seen/);
  });

  test("offers options of which one can be chosen", async () => {
    const message = await panel();
    const member = discord.as("member");
    expect(() => member.select(message, "fruit", ["pear"])).toThrow(/not an option/);
    expect(() => member.select(message, "fruit", ["fig", "plum"])).toThrow(/2 values/);
    const chosen = await member.select(message, "fruit", ["plum"]).message();
    expect(chosen.content).toBe("Chose plum");
  });

  test("offers the people of the server by their names", async () => {
    const message = await panel();
    const people = ["moderator", "secondMember"];
    const chosen = await discord.as("member").select(message, "people", people).message();
    expect(chosen.content).toBe("Chose ines and tomas");
  });

  test.each([
    ["is disabled", "off", /disabled/],
    ["is not there", "elsewhere", /no component/],
    ["is not a button", "fruit", /not a button/],
  ])("cannot be pressed where it %s", async (_, customId, reason) => {
    const message = await panel();
    expect(() => discord.as("member").press(message, customId)).toThrow(reason);
  });

  test("of an ephemeral message cannot be pressed by another", async () => {
    const exchange = discord.as("member").slash("echo", { text: "Psst", hidden: true });
    const message = await exchange.message();
    expect(() => discord.as("secondMember").press(message, "next")).toThrow(/not to be seen/);
  });

  test("can be forged to see what the bot makes of it", async () => {
    const message = await panel();
    const forged = forgePress(discord.as("member"), message, "forged");
    expect((await forged.message()).content).toBe("Not for you");
  });
});

describe("a modal", () => {
  test("is submitted once by whom it was opened for", async () => {
    const opened = discord.as("member").slash("form");
    await opened.acknowledged;
    expect(opened.modal).toMatchObject({ custom_id: "form", title: "Form" });
    expect(() => discord.as("moderator").submit(opened, { name: "Ada" })).toThrow(/no modal/);
    const submitted = discord.as("member").submit(opened, { name: "Ada" });
    expect((await submitted.message()).content).toBe("Filled in: Ada");
    expect(() => discord.as("member").submit(opened, { name: "Ada" })).toThrow(/no modal/);
  });

  test.each([
    ["an unknown input", { nickname: "Ada" }, /no input "nickname"/],
    ["a required input left empty", {}, /"name" is required/],
    ["text that is too long", { name: "x".repeat(11) }, /0 to 10 characters/],
  ])("is not submitted with %s", async (_, fields, reason) => {
    const opened = discord.as("member").slash("form");
    await opened.acknowledged;
    expect(() => discord.as("member").submit(opened, fields as Record<string, string>)).toThrow(
      reason,
    );
  });
});

describe("a file upload", () => {
  const hand = async (...names: string[]) => {
    const opened = discord.as("member").slash("hand");
    await opened.acknowledged;
    const papers = names.map((filename) => ({ filename, bytes: Buffer.from("words") }));
    return discord.as("member").submit(opened, { papers });
  };

  test("brings files that can be fetched", async () => {
    const submitted = await hand("one.txt", "TWO.MD");
    expect((await submitted.message()).content).toBe("one.txt 5, TWO.MD 5");
  });

  test.each([
    ["none where one is required", [], /"papers" is required/],
    ["more than it takes", ["1.md", "2.md", "3.md"], /takes 1 to 2 values/],
    ["another kind", ["a.exe"], /files that end in .txt, .md/],
  ])("is not submitted with %s", async (_, names, reason) => {
    await expect(hand(...names)).rejects.toThrow(reason);
  });
});

test("a mention pings whom allowed_mentions lets it ping", async () => {
  const everyone = await discord.as("member").slash("echo", { text: "@everyone" }).message();
  expect(everyone.mention_everyone).toBe(false);
});

test("waiting for what does not come says what came instead", async () => {
  const exchange = discord.as("member").slash("echo", { text: "Hello" });
  await exchange.acknowledged;
  const waiting = exchange.next(({ kind }) => kind === "delete", 1);
  await expect(waiting).rejects.toThrow(/Waited 1 ms .* a callback of type 4 after \d+ ms/);
});

test("every change is told to those who subscribed", async () => {
  const seen: string[] = [];
  const unsubscribe = discord.subscribe(({ type }) => seen.push(type));
  await discord.as("member").slash("echo", { text: "Hello" }).message();
  unsubscribe();
  discord.as("member").post("Unheard");
  expect(seen).toEqual(["exchange-updated", "message-created", "exchange-updated"]);
});
