import { describe, expect, test } from "vitest";
import { buttonId, textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const stage = setStage({ COOLDOWN_SECONDS: "600", ASK_FOR: "off" });
const QUESTION = "What does a ferry ticket cost?";

const ask = (persona: string, question = QUESTION) =>
  stage.discord.as(persona).slash("ask", { question }).message();

describe("A member who asked a moment ago", () => {
  test("is told in private how long to wait, and may do all else", async () => {
    const member = stage.discord.as("member");
    const first = await ask("member");
    const typing = member.autocomplete("ask", { question: "ferry" }, "question");
    await typing.acknowledged;
    expect(typing.choices?.length).toBeGreaterThan(1);
    const wide = await member.press(first, buttonId(first, "Context")).message();
    expect(textOf(wide)).toContain("marked:");
    const article = await member.slash("article", { title: "Ferry fares" }).message();
    expect(textOf(article)).toContain("three crowns");
    const again = await ask("member");
    expect(textOf(again)).toMatch(
      /^Others want to ask as well\\?\. Please ask again in \d{3} seconds/,
    );
    expect(isPrivate(again)).toBe(true);
    expect(textOf(await ask("secondMember"))).toContain("three crowns");
  });

  test("waits in that server alone", async () => {
    expect(textOf(await ask("member"))).toContain("Please ask again in");
    for (const channel of ["annex", "dm"]) {
      const there = stage.discord.as("member", channel);
      const message = await there.slash("ask", { question: QUESTION }).message();
      expect(textOf(message)).toContain("three crowns");
    }
  });
});

test("A moderator does not wait, and neither does who asked nothing yet", async () => {
  for (let i = 0; i < 2; i++) expect(textOf(await ask("moderator"))).toContain("three crowns");
  expect(textOf(await ask("roleModerator", "-ferry"))).toContain("only what to leave out");
  expect(textOf(await ask("roleModerator"))).toContain("three crowns");
});

test("Where nobody is to be mentioned, there is no option for it", () => {
  const [command] = stage.discord.parts.commands.list(null).filter(({ name }) => name === "ask");
  const names = command?.options?.map(({ name }) => name);
  expect(names).toContain("private");
  expect(names).not.toContain("for");
});
