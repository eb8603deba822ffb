import type { APIMessage } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import { forgePress } from "../../playground/forge.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { startBotProcess } from "../bot-process.ts";
import { buttonId, labelsOf, textOf, textsOf } from "../shown.ts";
import { DEMO, isPrivate, setStage } from "../stage.ts";

/** The bot finds there what it stored before it was started again. */
const DATA_DIR = temporaryFolder({}, afterAll);
const MODERATOR = "1200000000000000003";
const OWNER = "1200000000000000005";
const GENERAL = "1600000000000000001";
/** Longest time a test may take that ends the bot and starts it again, in ms. */
const SEVERAL_STARTS_MS = 60_000;

const stage = setStage({ DATA_DIR });

const command = (name: "history" | "refresh", persona = "moderator", place = "general") =>
  stage.discord.as(persona, place).slash(`corpus ${name}`).message();

/** The entries of a page of the history, newest first. */
const entriesOf = (message: APIMessage) =>
  textsOf(message).filter((text) => text.startsWith("**<t:"));
const newest = async () => entriesOf(await command("history"))[0]!;

async function turn(message: APIMessage, label: "Older" | "Newer"): Promise<APIMessage> {
  const press = stage.discord.as("moderator").press(message, buttonId(message, label));
  await press.next(({ kind }) => kind === "edit");
  return press.message();
}

describe("/corpus history", () => {
  test("begins with the start of the bot, to moderators alone", async () => {
    const message = await command("history");
    expect(entriesOf(message)).toEqual([
      expect.stringMatching(/^\*\*<t:\d+:f>\*\* as I was started\n-# 14 articles$/),
    ]);
    expect(labelsOf(message)).toEqual([]);
    expect(isPrivate(message)).toBe(true);
  });

  test("tells who had the articles read, where that was answered, and what changed", async () => {
    stage.corpus.write("tides.md", "---\ntitle: A *new* one\n---\n\nFresh words about tides.\n");
    stage.corpus.remove("retold.md");
    stage.corpus.write("broken.md", "---\ntitle: [\n---\n\nText.\n");
    const answer = await command("refresh");
    const link = `https://discord.com/channels/${DEMO}/${GENERAL}/${answer.id}`;
    expect(await newest()).toMatch(
      new RegExp(
        `^\\*\\*<t:\\d+:f>\\*\\* for <@${MODERATOR}>, \\[here\\]\\(${link}\\)\n` +
          "Added: A \\\\\\*new\\\\\\* one\nRemoved: Whales off the coast\n-# 14 articles, 1 file left out$",
      ),
    );
    stage.corpus.remove("broken.md");
    await command("refresh");
    expect(await newest()).toMatch(/\nNothing had changed\.\n-# 14 articles$/);
  });

  test("names somebody in another server to nobody here", async () => {
    const { world } = stage.discord.parts;
    world.servers.second!.members.owner = [];
    const off = openToEveryone();
    await command("refresh", "owner", "annex");
    const there = entriesOf(await command("history", "owner", "annex"));
    off();
    expect(there[0]).toContain(`for <@${OWNER}>, [here](`);
    expect(there[1]).toContain("for a moderator of another server\n");
    const here = await newest();
    expect(here).toContain("for a moderator of another server\n");
    expect(here).not.toMatch(new RegExp(`${OWNER}|discord\\.com`));
  });

  test("holds two who ask at the same time as one, and says why nothing was read", async () => {
    const before = await count();
    for (const file of ["harbour", "minutes"]) stage.corpus.remove(file);
    stage.corpus.write("harbour.md", "# The harbour\n\nIt has two moles.\n");
    await Promise.all([command("refresh"), command("refresh", "owner")]);
    expect(await count()).toBe(before + 1);
    expect(await newest()).toMatch(
      /Added: The harbour\nRemoved: .+ · .+ · .+ and 8 more\n-# 4 articles$/,
    );
    stage.corpus.remove("");
    await command("refresh");
    expect(await newest()).toMatch(/\nNothing was read: .+does not exist/);
    expect(await count()).toBe(before + 2);
  });

  test("is turned page by page, as it stands by then", async () => {
    stage.corpus.write("one.md", "# One\n\nOne tide.\n");
    await command("refresh");
    const first = await command("history");
    expect(entriesOf(first)).toHaveLength(5);
    expect(textOf(first)).toContain("-# Page 1 of 2");
    expect(labelsOf(first)).toEqual(["Older"]);
    const second = await turn(first, "Older");
    expect(entriesOf(second).at(-1)).toContain("as I was started");
    expect(labelsOf(second)).toEqual(["Newer"]);
    expect(textsOf(await turn(second, "Newer"))).toEqual(textsOf(first));
  });

  test("is refused to members, and in servers that the settings do not name", async () => {
    const page = await command("history");
    const off = openToEveryone();
    const [member, annex] = await Promise.all([
      command("history", "member"),
      command("history", "member", "annex"),
    ]);
    off();
    expect(textOf(member)).toBe("Only members who may manage this server may do this\\.");
    expect(textOf(annex)).toContain("cannot be looked after from this server");
    // Who was a moderator when the page was shown, and is none when the button is pressed.
    const { demo } = stage.discord.parts.world.servers;
    const roles = demo!.members.moderator!;
    demo!.members.moderator = [];
    const press = forgePress(stage.discord.as("moderator"), page, buttonId(page, "Older"));
    const refused = await press.next(({ kind }) => kind === "follow-up" || kind === "edit");
    demo!.members.moderator = roles;
    expect(textOf((refused as { message: APIMessage }).message)).toContain("Only members who may");
  });

  test("is there after the next start", { timeout: SEVERAL_STARTS_MS }, async () => {
    const before = await command("history");
    await stage.restart();
    const after = await command("history");
    expect(entriesOf(after)[0]).toContain("as I was started");
    expect(entriesOf(after).slice(1)).toEqual(entriesOf(before).slice(0, -1));
  });

  test("is there after the bot was killed", { timeout: SEVERAL_STARTS_MS }, async () => {
    stage.corpus.write("last.md", "# The last\n\nThe last words.\n");
    await command("refresh");
    const last = await newest();
    expect(last).toContain("Added: The last");
    stage.bot.child.kill("SIGKILL");
    await stage.bot.exited;
    await start();
    expect(entriesOf(await command("history"))[1]).toBe(last);
  });

  test("keeps one of starts that follow one another", { timeout: SEVERAL_STARTS_MS }, async () => {
    // What was read less than a few seconds before the bot was killed counts as changed since.
    await stage.restart();
    const [, before] = entriesOf(await command("history"));
    await stage.restart();
    expect(entriesOf(await command("history"))[1]).toBe(before);
  });
});

describe("/privacy", () => {
  test("says what is kept of whom and for how long, and deletes it at a press", async () => {
    await command("refresh");
    const notice = await stage.discord.as("moderator", "dm").slash("privacy").message();
    expect(textOf(notice)).toMatch(/I keep the id.+\/corpus history.+removed after 365 days/);
    const press = () =>
      stage.discord
        .as("moderator", "dm")
        .press(notice, buttonId(notice, "Delete what you store about me"))
        .message();
    expect(textOf(await press())).toMatch(/^Your id stood in \d entries of the history, and is/);
    const page = textOf(await command("history"));
    expect(page).toMatch(/\*\* for somebody\n/);
    expect(page).not.toContain(MODERATOR);
    expect(textOf(await press())).toBe("I have stored nothing about you\\.");
  });
});

async function start(): Promise<void> {
  stage.bot = await startBotProcess(stage.discord, {
    DATA_DIR,
    CORPUS_DIR: stage.corpus.folder,
    MODERATOR_GUILD_IDS: DEMO,
  });
}

/** How many entries there are, on all pages. */
async function count(): Promise<number> {
  let page = await command("history");
  let entries = entriesOf(page).length;
  while (labelsOf(page).includes("Older")) {
    page = await turn(page, "Older");
    entries += entriesOf(page).length;
  }
  return entries;
}

/** As an admin of a server may do. Returns what takes it back. */
function openToEveryone(): () => void {
  const command = stage.discord.parts.commands.list(null).find(({ name }) => name === "corpus")!;
  const { default_member_permissions } = command;
  command.default_member_permissions = null;
  return () => {
    command.default_member_permissions = default_member_permissions;
  };
}
