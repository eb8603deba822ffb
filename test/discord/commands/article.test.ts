import { describe, expect, test } from "vitest";
import { forgePress } from "../../playground/forge.ts";
import { ARTICLES } from "../articles.ts";
import { buttonId, labelsOf, menuOf, textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const PAGE_WITH_AD = `A quiet town

${"The town has two mills, a school and a bakery that opens before dawn. ".repeat(4)}

Subscribe to CDT

${"Buy our newsletter. ".repeat(10)}

CDT is a non-profit media site, and we need your support.

${"The bakery sells bread with caraway, which is why people come from far away. ".repeat(4)}
`;

const stage = setStage(
  { SOURCE_URL: "https://example.org/{file}#L{first}-L{last}" },
  {
    ...ARTICLES,
    "Brücke & Co (2).txt": PAGE_WITH_AD,
  },
);

const read = (title: string, values = {}, persona = "member", place = "general") =>
  stage.discord
    .as(persona, place)
    .slash("article", { title, ...values })
    .message();

const LIGHTHOUSE = "harbour-lighthouse";

describe("/article", () => {
  test.each(["general", "dm"])("shows the first page in %s", async (place) => {
    const message = await read(LIGHTHOUSE, {}, "member", place);
    const text = textOf(message);
    const title =
      "**The \\*Grey Point\\* lighthouse \\[history\\]** · Harbour Gazette · 4 May 2019";
    expect(text.startsWith(`${title}\n-# Content note: Tells of a shipwreck`)).toBe(true);
    expect(text).toContain("### The tower\n\nThe Grey Point lighthouse was built");
    expect(text).toContain("\\<\\@123456789012345678\\> \\@everyone");
    expect(text).toContain("-# Someone to talk to\\: 0800 000 000 (day and night)\\.");
    expect(text).toMatch(
      /-# Page 1 of \d · \[harbour\/lighthouse\\.md, lines \d+–\d+\]\(https:\/\/example\.org\/harbour\/lighthouse\.md#L\d+-L\d+\)/,
    );
  });

  test("turns pages, and offers no page that is not there", async () => {
    const member = stage.discord.as("member");
    const first = await read(LIGHTHOUSE);
    expect(labelsOf(first)).toEqual(["Next", "Download", "Delete"]);
    const second = await member.press(first, buttonId(first, "Next")).message();
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toMatch(/Page 2 of \d/);
    expect(textOf(second)).toContain("Content note");
    const back = await member.press(second, buttonId(second, "Previous")).message();
    expect(back.components).toEqual(first.components);
  });

  test("shows every word of the article once, over all pages", async () => {
    const first = await read(LIGHTHOUSE);
    const pages = Number(/Page 1 of (\d)/.exec(textOf(first))?.[1]);
    const texts = [];
    for (let page = 1; page <= pages; page++) {
      texts.push(textOf(await read(LIGHTHOUSE, { page })));
    }
    const found = [
      ...texts.join("\n").matchAll(/built from granite in 18\d4|number \d on the list/g),
    ];
    expect(new Set(found.map(([words]) => words)).size).toBe(8);
    expect(found).toHaveLength(8);
  });

  test("jumps to a section that is chosen from the menu", async () => {
    const message = await read(LIGHTHOUSE);
    const menu = menuOf(message);
    expect(menu.options.map(({ label }) => label)).toEqual([
      "The tower",
      "The lamp",
      "The keepers",
      "The end",
    ]);
    const end = menu.options.find(({ label }) => label === "The end");
    const jumped = await stage.discord
      .as("member")
      .select(message, menu.custom_id, [end?.value ?? ""])
      .message();
    expect(jumped.id).toBe(message.id);
    expect(textOf(jumped)).toContain("### The end");
  });

  test("gives a stranger who turns the page a private copy", async () => {
    const message = await read(LIGHTHOUSE);
    const stranger = stage.discord.as("secondMember");
    const copy = await stranger.press(message, buttonId(message, "Next")).message();
    expect([copy.id === message.id, isPrivate(copy)]).toEqual([false, true]);
  });

  test("folds page furniture into one line that says which lines and why", async () => {
    const text = textOf(await read("A quiet town"));
    expect(text).toContain("-# lines 5–9 left out: subscription box, advertisements");
    expect(text).not.toContain("Buy our newsletter");
    expect(text).toContain("bread with caraway");
    expect(text).toContain("(https://example.org/Br%C3%BCcke%20%26%20Co%20%282%29.txt#L3-L11)");
  });

  test.each([
    [LIGHTHOUSE, "harbour/lighthouse.md", "lighthouse.md"],
    ["A quiet town", "Brücke & Co (2).txt", "Br-cke-Co-2.txt"],
  ])("hands %s out as a file, privately", async (title, file, name) => {
    const message = await read(title);
    const pressed = stage.discord.as("secondMember").press(message, buttonId(message, "Download"));
    const reply = await pressed.message();
    expect(isPrivate(reply)).toBe(true);
    expect(reply.attachments.map(({ filename }) => filename)).toEqual([name]);
    const [attachment] = reply.attachments;
    const bytes = await (await fetch(attachment?.url ?? "")).text();
    expect(bytes).toBe(file === "harbour/lighthouse.md" ? ARTICLES[file] : PAGE_WITH_AD);
  });

  test("completes titles by their words, with misspellings, and offers ids", async () => {
    const typing = stage.discord
      .as("member")
      .autocomplete("article", { title: "lighthuose" }, "title");
    await typing.acknowledged;
    expect(typing.choices?.[0]?.value).toBe(LIGHTHOUSE);
    const empty = stage.discord.as("member").autocomplete("article", { title: "" }, "title");
    await empty.acknowledged;
    expect(empty.choices?.length).toBe(15);
  });

  test("takes a title that was typed out, in any case", async () => {
    expect(textOf(await read("FERRY FARES"))).toContain("**Ferry fares**");
  });

  test("asks which one where a text fits several, and opens the chosen one privately", async () => {
    const message = await read("ferr");
    expect(textOf(message)).toBe("Which of these do you mean?");
    expect(isPrivate(message)).toBe(true);
    const menu = menuOf(message);
    expect(menu.options.map(({ value }) => value).toSorted()).toEqual(["ferry", "ferry-fares"]);
    const opened = await stage.discord
      .as("member")
      .select(message, menu.custom_id, ["ferry"])
      .message();
    expect(textOf(opened)).toContain("**Ferry timetable** · August 2021");
  });

  test.each([
    ["qqqqqqqq", {}, /I know no article like that/],
    [LIGHTHOUSE, { page: 99 }, /has \d pages, and that is not one of them/],
    ["ferry-fares", { page: 2 }, /has one page, and that is not one of them/],
  ])("refuses %s %o in words", async (title, values, words) => {
    const message = await read(title, values);
    expect(textOf(message)).toMatch(words);
    expect(isPrivate(message)).toBe(true);
  });

  test.each([
    ["read", "0"],
    ["read", "99"],
    ["jump", "1"],
  ])("answers a forged press of %s %s in words", async (action, page) => {
    const message = await read(LIGHTHOUSE);
    const key = buttonId(message, "Download").split("|")[2] ?? "";
    const id = `2|${action}|1|${key}|${page}`;
    const pressed = forgePress(stage.discord.as("member"), message, id);
    expect(textOf(await pressed.message())).toMatch(/not one of them|no longer know/);
  });
});
