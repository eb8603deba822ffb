import { existsSync } from "node:fs";
import { join } from "node:path";
import { type APIMessage, PermissionFlagsBits } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { demoWorld } from "../../../src/playground/discord/state/world.ts";
import { forgePress } from "../../playground/forge.ts";
import { deleteChannel, denyIn } from "../../playground/membership.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { ARTICLES } from "../articles.ts";
import { buttonId, labelsOf, textOf, textsOf } from "../shown.ts";
import { DEMO, isPrivate, setStage } from "../stage.ts";

const MODERATOR = "1200000000000000003";
const OWNER = "1200000000000000005";
const ANNEX = "1400000000000000002";

/** Somebody may manage the second server too, from where the articles can be looked after as well. */
const world = structuredClone(demoWorld);
world.servers.second!.ownerId = OWNER;
world.servers.second!.members.owner = [];
world.servers.demo!.channels.log = { id: "1600000000000000009", topic: "" };
const BELL = { "articles/bell.md": "# The bell\n\nThe bell of Grey Point weighs two tons.\n" };
const DATA_DIR = temporaryFolder(BELL, afterAll);
const env = { MODERATOR_GUILD_IDS: `${DEMO},${ANNEX}`, DATA_DIR };
const stage = setStage(env, ARTICLES, { world });

const as = (persona = "moderator", place = "general") => stage.discord.as(persona, place);
const use = (command: string, values = {}, persona = "moderator", place = "general") =>
  as(persona, place).slash(`corpus ${command}`, values).message();

/** Waits until the message was changed, and gives it as it is then. */
async function changed(exchange: Exchange, { id }: APIMessage): Promise<APIMessage> {
  await exchange.next(({ kind }) => kind === "edit");
  return stage.discord.parts.messages.get(id);
}

const press = (message: APIMessage, label: string, nth = 0, persona = "moderator") =>
  changed(as(persona).press(message, buttonId(message, label, nth)), message);

/** The private notice that a press leads to where it is refused. */
async function refusal(exchange: Exchange): Promise<string> {
  const entry = await exchange.next(({ kind }) => kind === "follow-up");
  const { message } = entry as { message: APIMessage };
  expect(isPrivate(message)).toBe(true);
  return textOf(message);
}

/** Opens one of the forms of `/corpus edit`. */
async function open(message: APIMessage, label: string, persona = "moderator") {
  const exchange = as(persona).press(message, buttonId(message, label));
  await exchange.acknowledged;
  return exchange;
}

const send = (form: Exchange, message: APIMessage, fields: Record<string, string>) =>
  changed(as("moderator").submit(form, fields), message);

const found = async (question: string) =>
  textOf(await as("member").slash("ask", { question, private: true }).message());

const WHALES = "Whales off the coast";
const HOW_MANY = "How many humpback whales were counted off the coast?";
/** The messages of the channel of the log, as a member sees them. */
const posted = () => {
  const { messages } = stage.discord.parts;
  return messages.inChannel("1600000000000000009", "1200000000000000001");
};
const newest = async () => textsOf(await use("history"))[1];

describe("/corpus remove and restore", () => {
  test("hide an article of the operator's once that is wanted for sure, and bring it back", async () => {
    const asked = await use("remove", { article: WHALES });
    expect(isPrivate(asked)).toBe(true);
    expect(textOf(asked)).toContain(`Is **${WHALES}** to be removed?`);
    expect(textOf(asked)).toContain("its file stays");
    expect(textOf(await press(asked, "Keep it"))).toBe(`“${WHALES}” stays\\.`);
    const done = await press(await use("remove", { article: WHALES }), "Remove");
    expect(textOf(done)).toBe(`“${WHALES}” is removed\\. /corpus restore brings it back\\.`);
    expect(await found(HOW_MANY)).not.toContain("Twelve");
    expect(await newest()).toMatch(new RegExp(`by <@${MODERATOR}>\nRemoved: ${WHALES}$`));
    expect(textOf(await use("restore", { article: WHALES }))).toBe(`“${WHALES}” is back\\.`);
    expect(await found(HOW_MANY)).toContain("Twelve **humpback whales**");
    expect(await newest()).toMatch(/\nRestored: Whales/);
  });
});

describe("An added article", () => {
  const HEAVY = "How heavy is the bell of Grey Point?";
  const isFound = async () => (await found(HEAVY)).includes("two tons");

  test("goes to the bin and comes back with what was said of it", async () => {
    const shown = await use("edit", { article: "The bell" });
    await send(await open(shown, "Notes, questions"), shown, { content_note: "Loud." });
    const asked = await use("remove", { article: "The bell" });
    expect(textOf(asked)).toContain(
      "added/bell\\.md\nNobody finds it any more. It can be restored for 30",
    );
    await press(asked, "Remove");
    expect(await isFound()).toBe(false);
    expect(existsSync(join(DATA_DIR, "articles", "bell.md"))).toBe(false);
    const typing = as().autocomplete("corpus restore", { article: "bel" }, "article");
    await typing.acknowledged;
    expect(typing.choices?.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^The bell \(removed \d/),
    ]);
    const back = await use("restore", { article: String(typing.choices![0]!.value) });
    expect(textOf(back)).toBe("“The bell” is back\\.");
    expect(await found(HEAVY)).toMatch(/Content note: Loud(.|\n)+two tons/);
  });

  test("is removed by Undo of its coming back, and comes back by Undo of its removal", async () => {
    const restored = await use("history");
    const undone = await press(restored, "Undo");
    expect(textOf(undone)).toContain("Undone that it was restored: The bell");
    expect(await isFound()).toBe(false);
    // That the operator's article came back, before that, is still the last change of it.
    expect(labelsOf(undone).filter((label) => label === "Undo")).toHaveLength(1);
    await use("restore", { article: "The bell" });
    await press(await use("remove", { article: "The bell" }), "Remove");
    expect(textOf(await press(await use("history"), "Undo"))).toContain("it was removed: The bell");
    expect(await isFound()).toBe(true);
  });
});

describe("A form that was opened before somebody else's edit", () => {
  test("stores nothing, gives back what was written, and opens anew with what holds", async () => {
    const mine = await use("edit", { article: WHALES });
    const form = await open(mine, "Title, date, tags");
    const others = await use("edit", { article: WHALES }, "owner");
    const other = await open(others, "Title, date, tags", "owner");
    await changed(as("owner").submit(other, { title: "Whales, counted again" }), others);
    const told = await send(form, mine, { publisher: "The *Whale* Weekly" });
    expect(textOf(told)).toMatch(/^The article was changed since you opened the form/);
    expect(textOf(told)).toContain("**Publisher**\nThe \\*Whale\\* Weekly");
    const anew = await open(told, "Title, date, tags");
    expect(JSON.stringify(anew.modal)).toContain('"value":"Whales, counted again"');
    const saved = await send(anew, told, { title: WHALES, publisher: "The Whale Weekly" });
    expect(textOf(saved)).toMatch(
      /^### Whales off the coast\n(.|\n)+Publisher\*\* The Whale Weekly/,
    );
  });

  test("of two who send at the same time, one is told", async () => {
    const forms = await Promise.all(
      ["moderator", "owner"].map(async (persona) => {
        const shown = await use("edit", { article: WHALES }, persona);
        return { persona, shown, form: await open(shown, "Title, date, tags", persona) };
      }),
    );
    const sent = forms.map(({ persona, shown, form }) =>
      changed(as(persona).submit(form, { publisher: persona }), shown),
    );
    const texts = (await Promise.all(sent)).map(textOf);
    expect(texts.filter((text) => text.startsWith("The article was changed"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("Saved"))).toHaveLength(1);
  });

  test("and one with a date that is none store nothing either", async () => {
    const shown = await use("edit", { article: WHALES });
    const told = await send(await open(shown, "Title, date, tags"), shown, { published: "in May" });
    expect(textOf(told)).toContain("A date is written 2025");
    expect(textOf(told)).toContain("**Date**\nin May");
    const same = await send(await open(told, "Title, date, tags"), told, {});
    expect(textOf(same)).toContain("Nothing was changed");
    expect(textOf(same)).toContain("**Date** —");
  });
});

describe("/corpus edit", () => {
  test("shows what is said of an article, and stores what a form changes of it", async () => {
    const shown = await use("edit", { article: WHALES });
    expect(isPrivate(shown)).toBe(true);
    expect(textOf(shown)).toMatch(/\*\*Publisher\*\* (moderator|owner)\n\*\*Date\*\* —/);
    expect(labelsOf(shown)).toEqual(["Title, date, tags", "Notes, questions"]);
    const form = await open(shown, "Title, date, tags");
    const fields = {
      title: "Whales, counted",
      publisher: "Sea Journal",
      published: "2024-05",
      tags: "whales, sea",
    };
    const saved = await send(form, shown, fields);
    expect(textOf(saved)).toMatch(/^### Whales, counted\n-# retold\\\.md\nSaved/);
    expect(textOf(saved)).toContain(
      "**Publisher** Sea Journal\n**Date** 2024\\-05\n**Tags** whales, sea",
    );
    const answer = textOf(
      await as("member").slash("ask", { question: HOW_MANY, tag: "sea" }).message(),
    );
    expect(answer).toContain("Whales, counted");
    const noted = await send(await open(saved, "Notes, questions"), saved, {
      content_note: "Tells of hunting.",
      support: "Helpline 000 000",
      questions: "Who counted the whales?\nWhere were they?",
    });
    expect(textOf(noted)).toContain(
      "**Questions that it answers** Who counted the whales? · Where",
    );
    expect(await found(HOW_MANY)).toContain("Content note: Tells of hunting");
    expect(await newest()).toMatch(new RegExp(`by <@${MODERATOR}>\nEdited: Whales, counted$`));
  });
});

describe("Undo", () => {
  test("takes back the last change of each article, and not those before", async () => {
    const page = await use("history");
    const [last, before] = textsOf(page).slice(1);
    expect([last, before].map((text) => text?.split("\n")[1])).toEqual([
      "Edited: Whales, counted",
      "Edited: Whales, counted",
    ]);
    expect(labelsOf(page).filter((label) => label === "Undo")).toHaveLength(1);
    const undone = await press(page, "Undo");
    expect(textOf(undone)).toContain("“Whales, counted” is as it was before");
    expect(textOf(undone)).toContain("Undone that it was edited: Whales, counted");
    expect(labelsOf(undone)).not.toContain("Undo");
    expect(await found(HOW_MANY)).not.toContain("Tells of hunting");
    expect(await found(HOW_MANY)).toContain("Whales, counted");
    // The message of somebody who was shown the button before.
    const late = forgePress(as(), page, buttonId(page, "Undo"));
    expect(await refusal(late)).toContain("That can no longer be undone");
  });
});

describe("/corpus log", () => {
  const PUBLISHER = { publisher: "The Sea Journal" };
  const change = async (fields: Record<string, string>) => {
    const shown = await use("edit", { article: "Whales, counted" });
    return send(await open(shown, "Title, date, tags"), shown, fields);
  };

  test("posts each change in a channel, pings nobody, and the history leads there", async () => {
    const chosen = await use("log", { channel: "log" });
    expect(textOf(chosen)).toContain("is posted in <#1600000000000000009> from now on");
    await change(PUBLISHER);
    const [message, ...others] = posted();
    expect(others).toEqual([]);
    expect(textOf(message!)).toBe(`Edited: Whales, counted\n-# retold\\.md · by <@${MODERATOR}>`);
    expect(message!.mentions).toEqual([]);
    const link = `https://discord.com/channels/${DEMO}/1600000000000000009/${message!.id}`;
    expect(await newest()).toContain(`by <@${MODERATOR}>, [here](${link})\nEdited`);
    const annex = textOf(await use("history", {}, "owner", "annex"));
    expect(annex).toContain("by a moderator of another server\nEdited: Whales, counted");
    expect(annex).not.toContain(MODERATOR);
  });

  test("posts what a refresh changed, and nothing where that was nothing", async () => {
    stage.corpus.write("tides.md", "# The tides\n\nThe tide is high.\n");
    await use("refresh");
    await use("refresh");
    const [, message, ...others] = posted();
    expect(others).toEqual([]);
    expect(textOf(message!)).toMatch(
      new RegExp(`^Added: The tides\n-# \\d+ articles\n-# Read again for <@${MODERATOR}>$`),
    );
    expect(textOf(await use("history"))).toContain(`1600000000000000009/${message!.id})\nAdded:`);
  });

  test("tells the moderator where nothing can be posted, and the bot's log once", async () => {
    const { SendMessages, ViewChannel } = PermissionFlagsBits;
    denyIn(stage.discord, "demo", "log", SendMessages);
    const told = "It could not be posted in the channel of the log";
    expect(textOf(await change({ publisher: "A" }))).toMatch(/Saved(.|\n)+could not be posted/);
    denyIn(stage.discord, "demo", "log", ViewChannel);
    expect(textOf(await change({ publisher: "B" }))).toContain(told);
    const warned = () => stage.bot.lines.filter(({ msg }) => msg.includes("could not be posted"));
    expect(warned()).toHaveLength(1);
    expect(textOf(await use("log", { channel: "log" }))).toContain("I may not see \\#log");
    denyIn(stage.discord, "demo", "log", 0n);
    expect(textOf(await change({ publisher: "C" }))).not.toContain(told);
    expect(posted()).toHaveLength(3);
    deleteChannel(stage.discord, "demo", "log");
    expect(textOf(await change({ publisher: "D" }))).toContain(told);
    expect(warned()).toHaveLength(2);
    const lines = textsOf(await use("history")).filter((text) => text.includes("Edited: Whales"));
    expect(lines).toHaveLength(4);
    expect(textOf(await use("log"))).toContain("no longer posted");
    expect(textOf(await change({ publisher: "E" }))).not.toContain(told);
  });
});
