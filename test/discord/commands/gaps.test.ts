import type { APIMessage } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { choose } from "../choose.ts";
import { buttonId, textOf } from "../shown.ts";
import { DEMO, isPrivate, setStage } from "../stage.ts";

const DATA_DIR = temporaryFolder({}, afterAll);
const KEPT =
  "The moderators here see this question for 30 days, but not who asked. More: `/privacy`";
const NOT_HELPFUL = "👎";
const UNANSWERED = "Who won the chess cup of Lima?";
const NEARLY = "Are dogs allowed on the ferry?";
const ANSWERED = "What does a ferry ticket cost?";

await choose(DATA_DIR, DEMO, { gapsDays: 30 });
const stage = setStage({ DATA_DIR, COOLDOWN_SECONDS: "0" });
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
