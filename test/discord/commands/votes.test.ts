import type { APIMessage } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import { forgePress } from "../../playground/forge.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { choose } from "../choose.ts";
import { buttonId, labelsOf, textOf, votesOn } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const DATA_DIR = temporaryFolder({}, afterAll);
const ANNEX = "1400000000000000002";
const [HELPFUL, NOT_HELPFUL] = ["👍", "👎"];
const UNJUDGED = [
  [HELPFUL, undefined],
  [NOT_HELPFUL, undefined],
];
const FARES = "What does a ferry ticket cost?";
const NEARLY = "Are dogs allowed on the ferry?";
/** Longest time a test may take that ends the bot and starts it again, in ms. */
const A_RESTART_MS = 30_000;

await choose(DATA_DIR, ANNEX, { votes: false });
const stage = setStage({ DATA_DIR });

const ask = (question: string, values = {}, persona = "member", place = "general") =>
  stage.discord
    .as(persona, place)
    .slash("ask", { question, ...values })
    .message();

/** @returns what the buttons say then */
async function judge(message: APIMessage, emoji: string, persona = "member") {
  const press = stage.discord.as(persona, "general").press(message, buttonId(message, emoji));
  await press.next(({ kind }) => kind === "edit");
  return counts(await press.message());
}

const counts = (message: APIMessage) => votesOn(message).map(([, count]) => count);

describe("Helpful and Not helpful", () => {
  test("stand in the row of the other buttons, below answers and what comes near", async () => {
    const message = await ask(FARES);
    expect(votesOn(message)).toEqual(UNJUDGED);
    expect(labelsOf(message)).toEqual(["Context", "Article", "Delete"]);
    const near = await ask(NEARLY);
    expect(textOf(near)).toContain("Nothing here answers this directly");
    expect(votesOn(near)).toEqual(UNJUDGED);
  });

  test("count once a person, whoever asked, can be changed and taken back, without a message", async () => {
    const message = await ask("When does the ferry to Grey Point leave?");
    const before = stage.discord.as("member", "general").messages.length;
    expect(await judge(message, HELPFUL!)).toEqual(["1", "0"]);
    expect(await judge(message, HELPFUL!, "moderator")).toEqual(["2", "0"]);
    expect(await judge(message, NOT_HELPFUL!)).toEqual(["1", "1"]);
    expect(await judge(message, NOT_HELPFUL!)).toEqual(["1", "0"]);
    expect(stage.discord.as("member", "general").messages).toHaveLength(before);
  });

  test("leave the rest of the answer as it was, whose other buttons still work", async () => {
    const message = await ask("Were twelve humpback whales counted off the coast?");
    const text = textOf(message);
    await judge(message, HELPFUL!);
    const member = stage.discord.as("member", "general");
    const now = member.messages.find(({ id }) => id === message.id)!;
    expect(textOf(now)).toBe(text);
    const wide = await member.press(now, buttonId(now, "Context")).message();
    expect(labelsOf(wide)).toEqual(["Back", "Article", "Delete"]);
    expect(await judge(wide, HELPFUL!, "moderator")).toEqual(["2", "0"]);
  });

  test("count for the same answer when it is asked for again, in private too, and shared", async () => {
    const question = "Who approved paving street number 7?";
    await judge(await ask(question), HELPFUL!);
    const again = await ask("who approved paving street number 7", { private: true }, "moderator");
    expect(isPrivate(again)).toBe(true);
    expect(await judge(again, HELPFUL!, "moderator")).toEqual(["2", "0"]);
    const share = stage.discord.as("moderator", "general").press(again, buttonId(again, "Share"));
    expect(await judge(await share.message(), NOT_HELPFUL!)).toEqual(["1", "1"]);
  });

  test("are not below direct messages, sources of a message, nor where nothing answers", async () => {
    expect(votesOn(await ask(FARES, {}, "member", "dm"))).toEqual([]);
    expect(votesOn(await ask("Who won the chess cup of Lima?"))).toEqual([]);
    const member = stage.discord.as("member", "general");
    const posted = member.post("A ferry ticket costs three crowns for everybody.");
    const sources = await member.messageCommand("Find sources", posted).message();
    expect(labelsOf(sources)).toContain("Context");
    expect(votesOn(sources)).toEqual([]);
  });

  test("are hidden and refused where a server switched them off", async () => {
    const there = await ask(FARES, {}, "member", "annex");
    expect(labelsOf(there)).toHaveLength(3);
    expect(votesOn(there)).toEqual([]);
    const id = buttonId(await ask(FARES), HELPFUL!);
    const press = forgePress(stage.discord.as("member", "annex"), there, id);
    expect(textOf(await press.message())).toBe("Answers are not judged here\\.");
  });

  test("are known again after the next start", { timeout: A_RESTART_MS }, async () => {
    const question = "Who approved paving street number 3?";
    await judge(await ask(question), HELPFUL!);
    await stage.restart();
    expect(await judge(await ask(question), HELPFUL!)).toEqual(["0", "0"]);
  });
});
