import { describe, expect, test } from "vitest";
import { FIND, FOUND } from "../../../src/discord/components/actions.ts";
import { forgePress } from "../../playground/forge.ts";
import { ARTICLES } from "../articles.ts";
import { buttonId, menusOf, textOf } from "../shown.ts";
import { signed, unsigned } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const MILLS = `# Mills

${"The town has a mill that grinds flour. ".repeat(40)}

## The *bakery*

> Bread, said the baker, needs time & water_mills.
`;

const stage = setStage({}, { ...ARTICLES, "mills.md": MILLS });
const as = (persona = "member") => stage.discord.as(persona);
const read = (title: string) => as().slash("article", { title }).message();
type Message = Awaited<ReturnType<typeof read>>;

/** Presses Find, and sends what is looked for. */
async function find(message: Message, words: string, persona = "member") {
  const opened = as(persona).press(message, buttonId(message, "Find"));
  await opened.acknowledged;
  return as(persona).submit(opened, { words }).message();
}

const placesOn = (message: Message) =>
  menusOf(message).find(({ custom_id }) => unsigned(stage.discord, custom_id).includes("|place|"));

describe("Looking for words in an article that one reads", () => {
  test("turns to the first place, marks all of them, and goes on to the one that is chosen", async () => {
    const message = await read("harbour-lighthouse");
    const found = await find(message, "keepers");
    expect(found.id).toBe(message.id);
    const text = textOf(found);
    expect(text).toContain("Found **keepers**\n-# Place 1 of ");
    expect(text).toContain("__**Keepers**__ wrote down wind and water");
    expect(text).toMatch(/[^_]\*\*Keepers\*\* wrote down/);
    const menu = placesOn(found)!;
    const last = menu.options.findLast(({ description }) => description !== "Page 1")!;
    const turned = await as().select(found, menu.custom_id, [last.value]).message();
    expect(turned.id).toBe(message.id);
    expect(textOf(turned)).toContain(`-# Place ${Number(last.value) + 1} of `);
    expect(textOf(turned)).toContain(last.description);
    expect(placesOn(turned)!.options.find((each) => each.default)?.value).toBe(last.value);
  });

  test("shows those around the place where there are more than a menu holds", async () => {
    const found = await find(await read("mills"), "mill");
    expect(textOf(found)).toContain("-# Place 1 of 41");
    const menu = placesOn(found)!;
    expect(menu.options).toHaveLength(25);
    const next = await as().select(found, menu.custom_id, ["24"]).message();
    expect(
      placesOn(next)!
        .options.map(({ value }) => Number(value))
        .slice(0, 2),
    ).toEqual([12, 13]);
  });

  test("marks words as they stand in headings and quotations", async () => {
    const found = await find(await read("mills"), "bread said");
    expect(textOf(found)).toContain(
      "> *__**Bread, said**__ the baker, needs time & water\\_mills\\.*",
    );
    expect(textOf(found)).toContain("-# In one place");
    expect(textOf(await find(found, "BAKERY"))).toContain("### The __**bakery**__");
  });

  test("says that the words are not there, and leaves the article as it is", async () => {
    const message = await read("mills");
    const refusal = await find(message, "a *submarine*");
    expect(textOf(refusal)).toBe("“a \\*submarine\\*” does not stand in this article\\.");
    expect(isPrivate(refusal)).toBe(true);
    expect(stage.discord.parts.messages.get(message.id).components).toEqual(message.components);
  });

  test("opens a private copy of what was shared, also for whoever shared it", async () => {
    const message = await read("ferry");
    const shared = await as().press(message, buttonId(message, "Share")).message();
    for (const persona of ["member", "secondMember"]) {
      const found = await find(shared, "seven", persona);
      expect(found.id).not.toBe(shared.id);
      expect(isPrivate(found)).toBe(true);
      expect(textOf(found)).toContain("leaves at __**seven**__ in the morning");
    }
  });

  test("says so where the article or the place is gone, or was never there", async () => {
    const found = await find(await read("ferry-fares"), "crowns");
    const menu = placesOn(found)!;
    const [, , key] = menu.custom_id.split("|");
    const id = signed(stage.discord, FOUND.encode({ article: key! }));
    const forged = await as().select(found, menu.custom_id, ["0"]).message();
    expect(textOf(forged)).toContain("crowns");
    const noWords = await forgePress(as(), await read("ferry"), id).message();
    expect(textOf(noWords)).toContain("no longer know");
    stage.corpus.remove("ferry-fares.md");
    await as("moderator").slash("corpus refresh").message();
    const gone = await as().select(found, menu.custom_id, ["0"]).message();
    expect(textOf(gone)).toContain("no longer here");
    const opened = await forgePress(
      as(),
      found,
      signed(stage.discord, FIND.encode({ article: key! })),
    ).message();
    expect(textOf(opened)).toContain("no longer here");
  });

  test("puts nothing that was typed into the log", async () => {
    await find(await read("mills"), "grinds");
    expect(JSON.stringify(stage.bot.lines)).not.toContain("grinds");
  });
});
