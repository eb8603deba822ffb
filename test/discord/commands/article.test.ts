import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import {
  DOWNLOAD,
  JUMP,
  READ,
  type ReadState,
  SHARE_PAGE,
} from "../../../src/discord/components/actions.ts";
import type { CustomIdFormat } from "../../../src/discord/components/custom-id.ts";
import { forgePress } from "../../playground/forge.ts";
import { ARTICLES } from "../articles.ts";
import { buttonId, labelsOf, menuOf, textOf, textsOf } from "../shown.ts";
import { signed, unsigned } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const PAGE_WITH_AD = `A quiet town

${"The town has two mills, a school and a bakery that opens before dawn. ".repeat(4)}

Subscribe to CDT

${"Buy our newsletter. ".repeat(10)}

CDT is a non-profit media site, and we need your support.

${"The bakery sells bread with caraway, which is why people come from far away. ".repeat(4)}
`;

const section = (heading: string, words: string, times: number) =>
  `## ${heading}\n\n${`${words} `.repeat(times)}\n\n`;

const STORM = `---
title: The great storm
content_notes:
  The wreck: Tells of people who died.
  After the storm: Names the losses.
support: "Someone to talk to: 0800 000 000."
---

The town has two piers.

${section("The piers", "The piers are built of granite and oak.", 50)}
${section("The wreck", "The steamer went down below the cliff.", 10)}
${section("After the storm", "The keepers counted the boats at dawn.", 30)}
`;

const stage = setStage(
  { SOURCE_URL: "https://example.org/{file}#L{first}-L{last}" },
  {
    ...ARTICLES,
    "storm.md": STORM,
    "fees-2020.md": "---\ntitle: Harbour fees\npublished: 2020\n---\n\nA boat pays two crowns.\n",
    "fees-2021.md":
      "---\ntitle: Harbour  Fees\npublished: 2021\n---\n\nA boat pays three crowns.\n",
    "Brücke & Co (2).txt": PAGE_WITH_AD,
  },
);

const read = (title: string, values = {}, persona = "member", place = "general") =>
  stage.discord
    .as(persona, place)
    .slash("article", { title, ...values })
    .message();

const LIGHTHOUSE = "harbour-lighthouse";

async function jumpTo(heading: string) {
  const message = await read("storm");
  const { custom_id, options } = menuOf(message);
  const value = options.find(({ label }) => label === heading)?.value ?? "";
  return stage.discord.as("member").select(message, custom_id, [value]).message();
}

/** The text of the article: the longest text display. */
const bodyOf = (message: APIMessage) =>
  textsOf(message).toSorted((a, b) => b.length - a.length)[0] ?? "";

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
    expect(labelsOf(first)).toEqual(["Next", "Find", "Cite", "Download", "Share"]);
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
    expect(bodyOf(jumped)).toMatch(/^### The end\n/);
  });

  test("shows what stands above a section on its page when one turns back", async () => {
    const member = stage.discord.as("member");
    const jumped = await jumpTo("After the storm");
    expect(bodyOf(jumped)).toMatch(/^### After the storm\n/);
    expect(textOf(jumped)).toMatch(/Page 2 of 2 · .*storm\\\.md, lines 21–23/);
    expect(labelsOf(jumped)).toEqual(["Previous", "Find", "Cite", "Download", "Share"]);
    const back = await member.press(jumped, buttonId(jumped, "Previous")).message();
    expect(textOf(back)).toContain("Page 2 of 2");
    expect(bodyOf(back)).toMatch(/^### The wreck\n/);
    const first = await member.press(back, buttonId(back, "Previous")).message();
    expect(textOf(first)).toContain("Page 1 of 2");
  });

  test("shows the notes of the sections that are shown, and support only with a note", async () => {
    const help = "-# Someone to talk to\\: 0800 000 000\\.";
    const first = textOf(await read("storm"));
    expect(first).not.toMatch(/Content note|0800/);
    const second = textOf(await read("storm", { page: 2 }));
    expect(second).toContain("-# Content note: Tells of people who died\\. Names the losses\\.\n");
    expect(second.split(help)).toHaveLength(2);
    const end = textOf(await jumpTo("After the storm"));
    expect(end).toContain("-# Content note: Names the losses\\.\n");
    expect(end).toContain(help);
  });

  test("is read in private, and shared as it is shown with the name of whoever shared it", async () => {
    const member = stage.discord.as("member");
    const jumped = await jumpTo("After the storm");
    expect(isPrivate(jumped)).toBe(true);
    expect(textOf(jumped)).not.toContain("Shared by");
    const shared = await member.press(jumped, buttonId(jumped, "Share")).message();
    expect([shared.id === jumped.id, isPrivate(shared)]).toEqual([false, false]);
    expect(bodyOf(shared)).toBe(bodyOf(jumped));
    expect(textOf(shared)).toContain("-# Content note: Names the losses");
    expect(textOf(shared).split("\n").at(-1)).toBe("-# Shared by <@1200000000000000001>");
    expect(shared).toMatchObject({ mentions: [], mention_everyone: false });
    expect(labelsOf(shared)).toEqual(["Previous", "Find", "Cite", "Download", "Delete"]);
    const turned = await member.press(shared, buttonId(shared, "Previous")).message();
    expect([turned.id, isPrivate(turned)]).toEqual([shared.id, false]);
    expect(textOf(turned)).toContain("Shared by <@1200000000000000001>");
  });

  test("is not shared in a direct message, where nobody else reads", async () => {
    const message = await read(LIGHTHOUSE, {}, "member", "dm");
    expect(isPrivate(message)).toBe(true);
    expect(labelsOf(message)).toEqual(["Next", "Find", "Cite", "Download"]);
    const { owner, article } = stateOf(READ, buttonId(message, "Next"));
    const member = stage.discord.as("member", "dm");
    const id = signed(stage.discord, SHARE_PAGE.encode({ owner, article, page: 1, from: 0 }));
    const refusal = await forgePress(member, message, id).message();
    expect(textOf(refusal)).toContain("no longer know this button");
  });

  test("is not shared by somebody who may not write there", async () => {
    const { demo } = stage.discord.parts.world.servers;
    const everyone = demo?.everyone ?? 0n;
    const message = await read(LIGHTHOUSE);
    if (demo) demo.everyone = everyone & ~(1n << 11n);
    const member = stage.discord.as("member");
    const refusal = await member.press(message, buttonId(message, "Share")).message();
    if (demo) demo.everyone = everyone;
    expect(textOf(refusal)).toBe("You may not send messages here\\.");
    expect(isPrivate(refusal)).toBe(true);
  });

  test.each([
    ["of somebody else's", { owner: "3" }],
    ["of a page that begins nowhere", { from: 999 }],
  ])("is not shared by a forged press %s", async (_, forged) => {
    const message = await read(LIGHTHOUSE);
    const state = stateOf(SHARE_PAGE, buttonId(message, "Share"));
    const id = signed(stage.discord, SHARE_PAGE.encode({ ...state, ...forged }));
    const refusal = await forgePress(stage.discord.as("member"), message, id).message();
    expect(textOf(refusal)).toContain("no longer know this button");
    expect(isPrivate(refusal)).toBe(true);
  });

  test("gives a stranger who turns a shared page a private copy", async () => {
    const opened = await read(LIGHTHOUSE);
    const message = await stage.discord
      .as("member")
      .press(opened, buttonId(opened, "Share"))
      .message();
    const stranger = stage.discord.as("secondMember");
    const copy = await stranger.press(message, buttonId(message, "Next")).message();
    expect([copy.id === message.id, isPrivate(copy)]).toEqual([false, true]);
    expect(textOf(copy)).not.toContain("Shared by");
    expect(labelsOf(copy)).toContain("Share");
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
    const pressed = stage.discord.as("member").press(message, buttonId(message, "Download"));
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
    expect(empty.choices?.length).toBe(18);
  });

  test("tells articles of the same title apart by their dates", async () => {
    const typing = stage.discord
      .as("member")
      .autocomplete("article", { title: "harbour fees" }, "title");
    await typing.acknowledged;
    expect(typing.choices).toEqual(
      expect.arrayContaining([
        { name: "Harbour fees (2020)", value: "fees-2020" },
        { name: "Harbour Fees (2021)", value: "fees-2021" },
      ]),
    );
    const { options } = menuOf(await read("harbour fees"));
    expect(options.map(({ description }) => description).toSorted()).toEqual(["2020", "2021"]);
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
    [READ, 0],
    [READ, 99],
    [JUMP as CustomIdFormat<ReadState>, 1],
  ])(
    "answers a forged press of $action %i in words",
    async (format: CustomIdFormat<ReadState>, page) => {
      const message = await read(LIGHTHOUSE);
      const { article } = stateOf(DOWNLOAD, buttonId(message, "Download"));
      const id = signed(stage.discord, format.encode({ owner: "1", article, page }));
      const pressed = forgePress(stage.discord.as("member"), message, id);
      expect(textOf(await pressed.message())).toMatch(/not one of them|no longer know/);
    },
  );
});

function stateOf<State>(format: CustomIdFormat<State>, id: string): State {
  const state = format.decode(unsigned(stage.discord, id));
  if (state === null) throw new Error(`Expected an id of ${format.action}, got ${id}`);
  return state;
}
