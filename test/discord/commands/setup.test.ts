import { type APIMessage, ComponentType } from "discord-api-types/v10";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type Node, walk } from "../../../src/playground/discord/state/component-tree.ts";
import { demoWorld, type World } from "../../../src/playground/discord/state/world.ts";
import { Database, databaseFile } from "../../../src/store/database/database.ts";
import { ChoiceTable } from "../../../src/store/embedded/choice-table.ts";
import { DEFAULT_CHOICES, type ServerChoices } from "../../../src/store/server-choices.ts";
import { ServerSettings } from "../../../src/store/server-settings.ts";
import { forgePress, forgeSelect } from "../../playground/forge.ts";
import { joinServer, leaveServer } from "../../playground/membership.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { ARTICLES } from "../articles.ts";
import { startBotProcess } from "../bot-process.ts";
import { buttonId, labelsOf, textOf } from "../shown.ts";
import { signed } from "../signed.ts";
import { DEMO, isPrivate, setStage } from "../stage.ts";

const ANNEX = "1400000000000000002";
const LIBRARIAN = "1500000000000000002";
const QUESTION = "What does a ferry ticket cost?";
const REFUSAL = "Only members who may manage this server may do this";

/** The demo, where somebody may manage the second server too, and a channel is closed to the bot. */
function worldOfTwoManagers(): World {
  const world = structuredClone(demoWorld);
  world.servers.demo!.channels.log = { id: "1600000000000000009", topic: "" };
  world.servers.second!.members.moderator = [];
  world.servers.second!.ownerId = world.personas.moderator!.id;
  return world;
}

const dataDir = temporaryFolder({}, afterAll);
const stage = setStage({ DATA_DIR: dataDir }, ARTICLES, { world: worldOfTwoManagers() });

const as = (persona: string, channel = "general") => stage.discord.as(persona, channel);
const open = (persona = "moderator", channel = "general") =>
  as(persona, channel).slash("setup").message();
const ask = (persona: string, values: Record<string, string | boolean> = {}, channel = "general") =>
  as(persona, channel)
    .slash("ask", { question: QUESTION, ...values })
    .message();

/** The nth menu of a kind, from 0. */
function menu(message: APIMessage, type: ComponentType, nth = 0): Node & { custom_id: string } {
  const nodes = walk((message.components ?? []) as Node[]).map(({ node }) => node);
  return nodes.filter((node) => node.type === type)[nth] as Node & { custom_id: string };
}

/** Waits until a press has changed the message, and gives it as it is then. */
async function press(message: APIMessage, label: string, nth = 0, persona = "moderator") {
  const exchange = as(persona).press(message, buttonId(message, label, nth));
  await exchange.next(({ kind }) => kind === "edit");
  return stage.discord.parts.messages.get(message.id);
}

async function choose(message: APIMessage, { custom_id }: { custom_id: string }, values: string[]) {
  const exchange = as("moderator").select(message, custom_id, values);
  await exchange.next(({ kind }) => kind === "edit");
  return stage.discord.parts.messages.get(message.id);
}

const chosenIn = (message: APIMessage, type: ComponentType, nth = 0) => {
  const { default_values, options } = menu(message, type, nth);
  const chosen = options?.filter((option) => option.default).map(({ value }) => value);
  return chosen ?? default_values?.map((value) => (value as { id: string }).id);
};

/** Takes back all that a test chose, as a manager does. */
afterEach(async () => {
  for (const channel of ["general", "annex"]) {
    const message = await open("moderator", channel);
    const actor = as("moderator", channel);
    for (const label of ["Reset everything", "Yes, reset everything"]) {
      const now = stage.discord.parts.messages.get(message.id);
      await actor.press(now, buttonId(now, label)).next(({ kind }) => kind === "edit");
    }
  }
});

describe("/setup", () => {
  test("shows what is chosen to whoever may manage the server, in private", async () => {
    const message = await open();
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain("**Gaps** are not kept.");
    expect(chosenIn(message, ComponentType.StringSelect, 0)).toEqual(["usual"]);
    expect(labelsOf(message)).toEqual([
      ...["Make private", "Switch off", "Switch on", "Switch off", "Reset everything"],
    ]);
  });

  test("stores each choice, shows it, and has it after a start that follows a kill", async () => {
    let message = await open();
    message = await choose(message, menu(message, ComponentType.RoleSelect), ["Librarian"]);
    message = await choose(message, menu(message, ComponentType.ChannelSelect), ["log"]);
    message = await choose(message, menu(message, ComponentType.StringSelect, 0), ["de"]);
    message = await choose(message, menu(message, ComponentType.StringSelect, 1), ["60"]);
    message = await press(message, "Make private");
    message = await press(message, "Switch off", 0);
    message = await press(message, "Switch on", 1);
    stage.bot.child.kill("SIGKILL");
    await stage.bot.exited;
    stage.bot = await startBotProcess(stage.discord, {
      CORPUS_DIR: stage.corpus.folder,
      MODERATOR_GUILD_IDS: DEMO,
      DATA_DIR: dataDir,
    });
    for (const each of [message, await open()]) {
      expect(chosenIn(each, ComponentType.RoleSelect)).toEqual([LIBRARIAN]);
      expect(chosenIn(each, ComponentType.ChannelSelect)).toEqual(["1600000000000000009"]);
      expect(chosenIn(each, ComponentType.StringSelect, 0)).toEqual(["de"]);
      expect(chosenIn(each, ComponentType.StringSelect, 1)).toEqual(["60"]);
      expect(textOf(each)).toContain("are shown to whoever asked alone");
      expect(textOf(each)).toContain("**Mentions** are switched off");
      expect(textOf(each)).toContain("do not answer, for 30 days.");
    }
    expect(await storedFor(DEMO)).toEqual({
      moderatorRoles: [LIBRARIAN],
      logChannel: "1600000000000000009",
      privateAnswers: true,
      language: "de",
      cooldownSeconds: 60,
      mentions: false,
      gapsDays: 30,
      votes: true,
    });
    expect(await storedFor(ANNEX)).toEqual(DEFAULT_CHOICES);
  });

  test("takes a role and the channel back where none is chosen any more", async () => {
    let message = await open();
    message = await choose(message, menu(message, ComponentType.RoleSelect), ["Librarian"]);
    message = await choose(message, menu(message, ComponentType.ChannelSelect), ["log"]);
    message = await choose(message, menu(message, ComponentType.RoleSelect), []);
    message = await choose(message, menu(message, ComponentType.ChannelSelect), []);
    expect(chosenIn(message, ComponentType.RoleSelect)).toEqual([]);
    expect(chosenIn(message, ComponentType.ChannelSelect)).toEqual([]);
  });

  test("resets everything only where that is wanted for sure", async () => {
    let message = await press(await open(), "Make private");
    message = await press(message, "Reset everything");
    message = await press(message, "No, keep it");
    expect(textOf(message)).toContain("are shown to whoever asked alone");
    message = await press(message, "Reset everything");
    message = await press(message, "Yes, reset everything");
    expect(textOf(message)).toContain("are shown to everybody");
    expect(await storedFor(DEMO)).toEqual(DEFAULT_CHOICES);
  });

  test("does not take a channel where the bot may not post", async () => {
    const message = await open();
    const exchange = forgeChannel(message, "1600000000000000002");
    expect(textOf(await exchange.message())).toContain("I may not see 1600000000000000002");
    expect(await storedFor(DEMO)).toEqual(DEFAULT_CHOICES);
  });

  test("is not offered to members, nor in direct messages", () => {
    expect(() => as("member").slash("setup")).toThrow("needs permissions 32");
    expect(() => as("roleModerator").slash("setup")).toThrow("needs permissions 32");
    expect(() => as("moderator", "dm").slash("setup")).toThrow("not for this place");
  });

  test("is refused at every step to whoever may not manage the server", async () => {
    const [command] = stage.discord.parts.commands
      .list(null)
      .filter(({ name }) => name === "setup");
    command!.default_member_permissions = null;
    for (const persona of ["member", "roleModerator"]) {
      const refusal = await open(persona);
      expect(textOf(refusal)).toContain(REFUSAL);
      expect(isPrivate(refusal)).toBe(true);
    }
    command!.default_member_permissions = "32";
    // Of a message that members see, as if somebody had shown the manager's to them.
    const shown = await ask("member");
    for (const id of IDS) {
      const actor = as("member");
      const exchange = forgePress(actor, shown, signed(stage.discord, id));
      expect(textOf(await exchange.message())).toContain(REFUSAL);
    }
    expect(await storedFor(DEMO)).toEqual(DEFAULT_CHOICES);
  });

  test("takes no id that it did not sign, and no choice that it did not offer", async () => {
    const message = await open();
    const actor = as("moderator");
    const forged = [
      forgePress(actor, message, "4|set|private|on|AAAAAA"),
      forgePress(actor, message, signed(stage.discord, "4|set|everything|on")),
      forgePress(actor, message, signed(stage.discord, "4|roles")),
      forgeSelect(actor, message, signed(stage.discord, "4|lang"), ["tlh"]),
      forgeSelect(actor, message, signed(stage.discord, "4|wait"), ["99999"]),
    ];
    for (const exchange of forged) {
      expect(textOf(await exchange.message())).toContain("I no longer know this button");
    }
    expect(await storedFor(DEMO)).toEqual(DEFAULT_CHOICES);
  });
});

/** All that changes something, of whatever kind its component is. */
const IDS = ["4|roles", "4|tell", "4|set|private|on", "4|set|gaps|on", "4|reset|yes"];

function forgeChannel(message: APIMessage, id: string) {
  const { custom_id } = menu(message, ComponentType.ChannelSelect);
  const type = ComponentType.ChannelSelect;
  const data = { custom_id, component_type: type, id: 1, values: [id] };
  return as("moderator").useComponent(message, { ...data, resolved: { channels: {} } });
}

/** What is chosen for a server, as the database has it. */
async function storedFor(server: string): Promise<ServerChoices> {
  const database = await Database.open(databaseFile(dataDir));
  const settings = new ServerSettings(new ChoiceTable(database), {
    now: Date.now,
    onUnread: () => {},
  });
  const choices = await settings.read(server);
  await database.close();
  return choices;
}

describe("A choice", () => {
  test("of private answers holds in that server alone, and whoever asks may want otherwise", async () => {
    await press(await open(), "Make private");
    expect(isPrivate(await ask("member"))).toBe(true);
    expect(isPrivate(await ask("member", { private: false }))).toBe(false);
    expect(isPrivate(await ask("member", {}, "annex"))).toBe(false);
    expect(isPrivate(await ask("member", {}, "dm"))).toBe(false);
  });

  test("of no mentions is told to whoever wants one", async () => {
    await press(await open(), "Switch off", 0);
    const refusal = await ask("member", { for: "secondMember" });
    expect(textOf(refusal)).toContain("Nobody can be mentioned in this server");
    expect(isPrivate(refusal)).toBe(true);
    const there = await ask("member", { for: "secondMember" }, "annex");
    expect(textOf(there)).toContain("Für <@");
  });

  test("of a wait holds for members there, and not for those who tend the server's articles", async () => {
    let message = await open();
    message = await choose(message, menu(message, ComponentType.StringSelect, 1), ["900"]);
    await ask("member");
    await ask("roleModerator");
    const again = await ask("member");
    expect(textOf(again)).toContain("Please ask again in");
    expect(isPrivate(again)).toBe(true);
    expect(textOf(await ask("roleModerator"))).toContain("Please ask again in");
    await choose(message, menu(message, ComponentType.RoleSelect), ["Librarian"]);
    expect(textOf(await ask("roleModerator"))).toContain("three crowns");
    for (let i = 0; i < 2; i++) {
      expect(textOf(await ask("member", {}, "annex"))).toContain("three crowns");
    }
  });

  test("of a role reaches the answers in that server, and not the articles that all share", async () => {
    const message = await open();
    await choose(message, menu(message, ComponentType.RoleSelect), ["Librarian"]);
    const [command] = stage.discord.parts.commands
      .list(null)
      .filter(({ name }) => name === "corpus");
    command!.default_member_permissions = null;
    const refusal = await as("roleModerator").slash("corpus refresh").message();
    command!.default_member_permissions = "32";
    expect(textOf(refusal)).toContain(REFUSAL);
    const answer = await ask("member");
    const foreign = as("secondMember").press(answer, buttonId(answer, "Delete"));
    expect(textOf(await foreign.message())).toContain("Only whoever asked, or a moderator");
    await as("roleModerator")
      .press(answer, buttonId(answer, "Delete"))
      .next(({ kind }) => kind === "delete");
  });
});

test("The choices of a server stay where the bot comes back, and it is noted that it left", async () => {
  await press(await open(), "Make private");
  leaveServer(stage.discord, "demo");
  await expect.poll(() => serversLeft()).toEqual([true]);
  await stage.restart();
  expect(await serversLeft()).toEqual([true]);
  joinServer(stage.discord, "demo");
  await expect.poll(() => serversLeft()).toEqual([false]);
  expect(isPrivate(await ask("member"))).toBe(true);
});

async function serversLeft(): Promise<boolean[]> {
  const database = await Database.open(databaseFile(dataDir));
  const settings = new ServerSettings(new ChoiceTable(database), {
    now: Date.now,
    onUnread: () => {},
  });
  const servers = await settings.servers();
  await database.close();
  return servers.map(({ hasLeft }) => hasLeft);
}
