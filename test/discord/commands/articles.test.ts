import { describe, expect, test } from "vitest";
import { LIST } from "../../../src/discord/components/actions.ts";
import { forgePress, forgeSelect } from "../../playground/forge.ts";
import { buttonId, labelsOf, menuOf, textOf } from "../shown.ts";
import { signed } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const stage = setStage();

const list = (values = {}, place = "general") =>
  stage.discord.as("member", place).slash("articles", values).message();

describe("/articles", () => {
  test.each(["general", "dm"])("lists ten at a time, newest first, in %s", async (place) => {
    const message = await list({}, place);
    const lines = textOf(message).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "**14 articles**, newest first",
      "1. **Ferry timetable** · August 2021",
      "2. **Ferry fares** · 2021",
      "3. **The \\*Grey Point\\* lighthouse \\[history\\]** · Harbour Gazette · 4 May 2019",
    ]);
    expect(lines.at(-1)).toBe("-# Page 1 of 2");
    expect(labelsOf(message)).toEqual(["Next", "Delete"]);
  });

  test("turns pages in place for its owner and in a copy for others", async () => {
    const first = await list();
    const second = await stage.discord.as("member").press(first, buttonId(first, "Next")).message();
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain("14. ");
    const stranger = stage.discord.as("secondMember");
    const copy = await stranger.press(second, buttonId(second, "Previous")).message();
    expect([isPrivate(copy), textOf(copy)]).toEqual([true, textOf(first)]);
  });

  test("keeps its filter from page to page", async () => {
    const message = await list({ query: "council  meeting" });
    expect(textOf(message)).toContain("-# Articles that match **council meeting**");
    expect(textOf(message)).toContain("**10 articles**");
    expect(textOf(message)).not.toContain("Ferry");
  });

  test("opens the article that is chosen from its menu", async () => {
    const message = await list();
    const menu = menuOf(message);
    const member = stage.discord.as("member");
    const opened = await member.select(message, menu.custom_id, ["ferry-fares"]).message();
    expect(textOf(opened)).toContain("A ferry ticket costs three crowns");
    expect(isPrivate(opened)).toBe(true);
  });

  test("says so where nothing matches, and where there is no such page", async () => {
    expect(textOf(await list({ query: "qqqqqq" }))).toBe("I know no article like that\\.");
    const message = await list();
    const member = stage.discord.as("member");
    const seventh = signed(stage.discord, LIST.encode({ owner: "1", page: 7 }));
    const forged = await forgePress(member, message, seventh).message();
    expect(textOf(forged)).toBe("The list has 2 pages now\\.");
    const chosen = menuOf(message).custom_id;
    const gone = await forgeSelect(member, message, chosen, ["gone"]).message();
    expect(textOf(gone)).toContain("I know no article like that");
  });
});
