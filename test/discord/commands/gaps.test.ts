import type { APIMessage } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { demoWorld } from "../../../src/playground/discord/state/world.ts";
import { forgePress, forgeSelect } from "../../playground/forge.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { ARTICLES } from "../articles.ts";
import { choose } from "../choose.ts";
import { buttonId, labelsOf, menuOf, textOf, votesOn } from "../shown.ts";
import { DEMO, isPrivate, setStage } from "../stage.ts";

const DATA_DIR = temporaryFolder({}, afterAll);
const KEPT =
  "The moderators here see this question for 30 days, but not who asked. More: `/privacy`";
const NOT_HELPFUL = "👎";
const UNANSWERED = "Who won the chess cup of Lima?";
const NEARLY = "Are dogs allowed on the ferry?";
const ANSWERED = "What does a ferry ticket cost?";

/** Somebody may manage the second server too. */
const world = structuredClone(demoWorld);
world.servers.second!.ownerId = world.personas.moderator!.id;
world.servers.second!.members.moderator = [];

await choose(DATA_DIR, DEMO, { gapsDays: 30 });
const stage = setStage({ DATA_DIR, COOLDOWN_SECONDS: "0" }, ARTICLES, { world });
const as = (persona = "member", place = "general") => stage.discord.as(persona, place);

const ask = (question: string, values = {}, persona = "member", place = "general") =>
  as(persona, place)
    .slash("ask", { question, ...values })
    .message();

/** Waits until a press has changed the message, and gives it as it is then. */
async function press(message: APIMessage, label: string, persona = "member") {
  const exchange = as(persona).press(message, buttonId(message, label));
  await exchange.next(({ kind }) => kind === "edit");
  return stage.discord.parts.messages.get(message.id);
}

describe("Where a server keeps gaps, an answer says that the question is kept", () => {
  test("where nothing answers, to whoever asked, and where something comes near, to all", async () => {
    const nothing = await ask(UNANSWERED);
    expect(isPrivate(nothing)).toBe(true);
    expect(textOf(nothing)).toContain(KEPT);
    const near = await ask(NEARLY);
    expect(textOf(near)).toContain(KEPT);
    const wide = await as().press(near, buttonId(near, "Context")).message();
    expect(textOf(wide)).toContain(KEPT);
  });

  test("where somebody says that an answer does not help, until it is taken back", async () => {
    const message = await ask(ANSWERED);
    expect(textOf(message)).not.toContain(KEPT);
    expect(textOf(await press(message, NOT_HELPFUL))).toContain(KEPT);
    expect(textOf(await press(message, NOT_HELPFUL))).not.toContain(KEPT);
  });

  test("not where it was asked in private, in a direct message, or in a server that keeps none", async () => {
    expect(textOf(await ask(NEARLY, { private: true }))).not.toContain("but not who asked");
    expect(textOf(await ask(UNANSWERED, {}, "member", "dm"))).not.toContain("but not who asked");
    const elsewhere = textOf(await ask(UNANSWERED, {}, "secondMember", "annex"));
    expect(elsewhere).toContain("Lima");
    expect(elsewhere).not.toMatch(/not who asked|nicht, wer gefragt hat/);
  });
});

const list = (persona = "moderator", place = "general") =>
  as(persona, place).slash("corpus gaps").message();

/** Waits until the message was changed, and gives it as it is then. */
async function changed(exchange: Exchange, { id }: APIMessage): Promise<APIMessage> {
  await exchange.next(({ kind }) => kind === "edit");
  return stage.discord.parts.messages.get(id);
}

/** Chooses from the menu of a message by a part of the label. */
function choosing(message: APIMessage, label: string) {
  const { custom_id, options } = menuOf(message);
  const option = options.find((each) => each.label.includes(label));
  return as("moderator").select(message, custom_id, [option!.value]);
}

const open = async (message: APIMessage, label: string) =>
  changed(choosing(message, label), message);

/** The private notice that a press leads to where it is refused. */
async function refusal(exchange: Exchange): Promise<string> {
  const entry = await exchange.next(({ kind }) => kind === "follow-up");
  return textOf((entry as { message: APIMessage }).message);
}

describe("/corpus gaps", () => {
  test("shows a question once two people asked alike, and never who", async () => {
    const once = await list();
    expect(isPrivate(once)).toBe(true);
    expect(textOf(once)).toContain("Nothing, as far as two people asked alike.");
    await ask("who was the winner of the chess cup in Lima", {}, "secondMember");
    await ask(UNANSWERED, {}, "secondMember");
    await press(await ask(ANSWERED), NOT_HELPFUL);
    await press(await ask(ANSWERED), NOT_HELPFUL, "secondMember");
    const shown = textOf(await list());
    expect(shown).toContain(
      "**Who won the chess cup of Lima?**\n-# 2 people · 2 found nothing · 1 other wording",
    );
    expect(shown).toContain("**What does a ferry ticket cost?**\n-# 2 people · 2 were not helped");
    expect(shown).not.toContain("dogs");
    for (const { id } of [as().persona, as("secondMember").persona])
      expect(shown).not.toContain(id);
  });

  test("opens one with its wordings, and dismisses it with all alike", async () => {
    const gap = await open(await list(), "chess cup");
    expect(textOf(gap)).toContain("- who was the winner of the chess cup in Lima");
    expect(labelsOf(gap)).toEqual(["Other article", "Dismiss", "Back"]);
    expect(textOf(await press(gap, "Back", "moderator"))).toContain("chess cup");
    const again = await open(await list(), "chess cup");
    const rest = textOf(await press(again, "Dismiss", "moderator"));
    expect(rest).toContain("Dismissed\\.");
    expect(rest).not.toContain("chess");
    for (const persona of ["member", "secondMember"])
      await ask("Who won Lima chess cup?", {}, persona);
    expect(textOf(await list())).not.toContain("chess");
  });

  test("answers one with an article, which is found for it at once", async () => {
    const asked = "Is the purser of Grey Point called Ismael?";
    for (const persona of ["member", "secondMember"]) await ask(asked, {}, persona);
    const gap = await open(await list(), "purser");
    const searching = as("moderator").press(gap, buttonId(gap, "Other article"));
    await searching.acknowledged;
    const found = await changed(as("moderator").submit(searching, { title: "whales" }), gap);
    expect(menuOf(found).options.map(({ label }) => label)).toEqual(["Whales off the coast"]);
    const form = choosing(found, "Whales");
    await form.acknowledged;
    const question = "What is the purser's name?";
    const done = textOf(await changed(as("moderator").submit(form, { question }), found));
    expect(done).toContain("“What is the purser's name?” now leads to “Whales off the coast”");
    expect(done).not.toContain("Ismael");
    expect(textOf(await ask(question, { private: true }))).toContain("**Whales off the coast**");
    const history = textOf(await as("moderator").slash("corpus history").message());
    expect(history).toContain("Edited: Whales off the coast");
  });

  test("is for moderators, wherever the button came from", async () => {
    const shown = await list();
    const { custom_id, options } = menuOf(shown);
    const seen = await ask(ANSWERED);
    const chosen = forgeSelect(as("member"), seen, custom_id, [options[0]!.value]);
    expect(await refusal(chosen)).toContain("Only members who may manage this server");
    const gap = await open(shown, "ferry ticket");
    const dismissal = forgePress(as("member"), seen, buttonId(gap, "Dismiss"));
    expect(await refusal(dismissal)).toContain("Only members who may manage this server");
    const searching = forgePress(as("member"), seen, buttonId(gap, "Other article"));
    expect(textOf(await searching.message())).toContain("Only members who may manage this server");
  });

  test("says where they are switched on, in a server that keeps none", async () => {
    expect(textOf(await list("moderator", "annex"))).toContain("switch gaps on with /setup");
  });
});

describe("/privacy", () => {
  const notice = async (place: string) => as("member", place).slash("privacy").message();

  test("says what is kept of questions and votes, in a server that keeps them and elsewhere", async () => {
    const here = textOf(await notice("general"));
    expect(here).toContain(
      "I store no names and no ids of those who ask, but some of the questions.",
    );
    expect(here).toMatch(/In this server questions are kept .* for 30 days, .*\/corpus gaps/);
    expect(here).toMatch(/whether an answer helped, .* removed 365 days after/);
    const elsewhere = textOf(await notice("dm"));
    expect(elsewhere).toContain("I store nothing about who asks");
    expect(elsewhere).toContain("Here none are kept.");
  });

  test("deletes the votes and questions of whoever presses, and nobody else's", async () => {
    expect(textOf(await list())).toContain("ferry ticket");
    const message = await notice("dm");
    const pressing = () =>
      as("member", "dm")
        .press(message, buttonId(message, "Delete what you store about me"))
        .message();
    expect(textOf(await pressing())).toMatch(
      /^One vote of yours is deleted\\\.\n\d questions of yours are deleted\\\.$/,
    );
    expect(textOf(await list())).not.toContain("ferry ticket");
    expect(textOf(await pressing())).toBe("I have stored nothing about you\\.");
    const theirs = await press(await ask(ANSWERED), NOT_HELPFUL, "secondMember");
    expect(votesOn(theirs)).toEqual([
      ["👍", "0"],
      ["👎", "0"],
    ]);
  });
});
