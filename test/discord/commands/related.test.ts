import { describe, expect, test } from "vitest";
import { OPEN_CHOSEN } from "../../../src/discord/components/actions.ts";
import { ARTICLES } from "../articles.ts";
import { buttonId, menusOf, textOf } from "../shown.ts";
import { unsigned } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const stage = setStage(
  {},
  { ...ARTICLES, "figs.md": "# Figs\n\nFruit ripens on the convent's southern wall.\n" },
);

const read = (title: string, values = {}) =>
  stage.discord
    .as("member")
    .slash("article", { title, ...values })
    .message();

type Message = Awaited<ReturnType<typeof read>>;
const relatedOn = (message: Message) =>
  menusOf(message).find(({ custom_id }) => unsigned(stage.discord, custom_id) === RELATED);
const RELATED = OPEN_CHOSEN.encode({});

describe("The articles related to one", () => {
  test("are offered at its end, and open beside it", async () => {
    const message = await read("ferry-fares");
    const menu = relatedOn(message)!;
    expect(menu.placeholder).toBe("Related articles");
    expect(menu.options[0]).toMatchObject({ label: "Ferry timetable", description: "August 2021" });
    const opened = await stage.discord
      .as("member")
      .select(message, menu.custom_id, [menu.options[0]!.value])
      .message();
    expect(opened.id).not.toBe(message.id);
    expect(isPrivate(opened)).toBe(true);
    expect(textOf(opened)).toContain("leaves at seven in the morning");
  });

  test("are offered on the last page alone, also to those who see it shared", async () => {
    const member = stage.discord.as("member");
    const first = await read("harbour-lighthouse");
    expect(relatedOn(first)).toBeUndefined();
    const page = Number(/Page 1 of (\d)/.exec(textOf(first))![1]);
    const last = await read("harbour-lighthouse", { page });
    expect(relatedOn(last)?.options.map(({ label }) => label)).toContain("Ferry timetable");
    const shared = await member.press(last, buttonId(last, "Share")).message();
    expect(relatedOn(shared)).toBeDefined();
  });

  test("are not made up where nothing is near, nor kept once they are gone", async () => {
    expect(relatedOn(await read("figs"))).toBeUndefined();
    const message = await read("ferry");
    const menu = relatedOn(message)!;
    expect(menu.options.map(({ value }) => value)).toContain("ferry-fares");
    stage.corpus.remove("ferry-fares.md");
    await stage.discord.as("moderator").slash("corpus refresh").message();
    const gone = await stage.discord
      .as("member")
      .select(message, menu.custom_id, ["ferry-fares"])
      .message();
    expect(textOf(gone)).toContain("I know no article like that");
    const again = relatedOn(await read("ferry"));
    expect(again?.options.map(({ value }) => value) ?? []).not.toContain("ferry-fares");
  });
});
