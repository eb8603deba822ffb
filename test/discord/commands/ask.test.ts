import { describe, expect, test } from "vitest";
import { ALL_ARTICLES } from "../../../src/discord/components/scope.ts";
import { createSigner, signComponents } from "../../../src/discord/components/signer.ts";
import { renderNotFound } from "../../../src/discord/messages/not-found.ts";
import { ENGLISH_WORDS } from "../../../src/words/languages.ts";
import { forgePress } from "../../playground/forge.ts";
import { buttonId, labelsOf, menuOf, textOf } from "../shown.ts";
import { signed } from "../signed.ts";
import { isPrivate, setStage } from "../stage.ts";

const stage = setStage();
const UNANSWERED = "Who won the football championship of the lighthouse keepers in Peru?";
const LIGHTHOUSE = "Which granite lighthouse stands at Grey Point?";

const ask = (question: string, values = {}, persona = "member", place = "general") =>
  stage.discord
    .as(persona, place)
    .slash("ask", { question, ...values })
    .message();

const quoteOf = (message: Parameters<typeof textOf>[0]) => /^>>> .*$/m.exec(textOf(message))?.[0];

describe("/ask", () => {
  test.each(["general", "dm"])("answers with cited, marked passages in %s", async (place) => {
    const message = await ask("What does a ferry ticket cost?", {}, "member", place);
    const text = textOf(message);
    expect(text).toContain("**What does a ferry ticket cost?**");
    expect(text).toMatch(/>>> A \*\*ferry ticket costs?\*\*/);
    expect(text).toContain("**Ferry fares** · 2021\n-# ferry\\-fares\\.md, line 6");
    expect(isPrivate(message)).toBe(false);
  });

  test("shows the answer to the asker alone when asked to", async () => {
    const message = await ask(LIGHTHOUSE, { private: true });
    expect(isPrivate(message)).toBe(true);
    expect(labelsOf(message)).not.toContain("Delete");
  });

  test("puts the content note before and the support line below the excerpt, once each", async () => {
    const text = textOf(await ask(LIGHTHOUSE));
    const notes = [...text.matchAll(/Content note|>>> |Someone to talk to/g)].map(([mark]) => mark);
    expect(notes).toEqual(["Content note", ">>> ", "Someone to talk to"]);
  });

  test("has one passage, a menu of the others, and three buttons", async () => {
    const message = await ask(LIGHTHOUSE);
    expect(labelsOf(message)).toEqual(["Context", "Article", "Delete"]);
    const { options, placeholder } = menuOf(message);
    expect(options.length).toBeGreaterThan(1);
    expect(options.length).toBeLessThanOrEqual(7);
    expect(placeholder).toBe(`${options.length} more: ${options[0]?.label}`);
  });

  test("tells small talk what can be asked, in private", async () => {
    const message = await ask("Hello, how are you?");
    expect(textOf(message)).toContain("Ask what they may say");
    expect(menuOf(message).options).toHaveLength(14);
    expect(isPrivate(message)).toBe(true);
  });

  test("never shows what is retold as the publisher's own, and links to the article's address", async () => {
    const text = textOf(await ask("How many humpback whales were counted?"));
    expect(text).toContain("**Whales off the coast** · retold from Sea Journal");
    expect(text).toContain("[retold\\.md, line 8](https://example.org/whales)");
  });

  test("asks one article only, which is chosen while typing", async () => {
    const member = stage.discord.as("member");
    const typing = member.autocomplete("ask", { question: "x", article: "light" }, "article");
    await typing.acknowledged;
    const lighthouse = {
      name: "The *Grey Point* lighthouse [history]",
      value: "harbour-lighthouse",
    };
    expect(typing.choices).toContainEqual(lighthouse);
    const text = textOf(await ask("When was Grey Point built?", { article: "harbour-lighthouse" }));
    expect(text).toContain("lighthouse\\.md");
    expect(text).not.toContain("ferry");
  });

  test("says what it cannot look into", async () => {
    const message = await ask(LIGHTHOUSE, { article: "zzzz" });
    expect(textOf(message)).toContain("I know no article like that");
    expect(isPrivate(message)).toBe(true);
  });

  test("refuses a question of white space and one letter", async () => {
    const message = await ask("  x   ");
    expect(textOf(message)).toBe("A question has 2 to 300 characters, and yours has 1\\.");
    expect(isPrivate(message)).toBe(true);
  });

  test("shows a question of nothing but markup as it was typed", async () => {
    const question = "**<@1>** `a` ||b|| <t:0> # -# > https://x.y/z </ask:1> <:e:1> @here";
    const text = textOf(await ask(question));
    expect(text).toContain(
      "\\*\\*\\<\\@1\\>\\*\\* \\`a\\` \\|\\|b\\|\\| \\<t\\:0\\> \\# \\-\\# \\> https\\://x\\.y/z \\</ask\\:1\\> \\<\\:e\\:1\\> \\@here",
    );
  });
});

describe("an answer's buttons", () => {
  test("show another hit in the asker's message, and the first again", async () => {
    const member = stage.discord.as("member");
    const first = await ask(LIGHTHOUSE);
    const menu = menuOf(first);
    const second = await member.select(first, menu.custom_id, ["2"]).message();
    expect(second.id).toBe(first.id);
    expect(quoteOf(second)).not.toBe(quoteOf(first));
    expect(menuOf(second).options.map(({ value }) => value)).toContain("0");
    const back = await member.select(second, menuOf(second).custom_id, ["0"]).message();
    expect(textOf(back)).toBe(textOf(first));
  });

  test("give a stranger a private copy with buttons of its own", async () => {
    const first = await ask(LIGHTHOUSE);
    const stranger = stage.discord.as("secondMember");
    const copy = await stranger.select(first, menuOf(first).custom_id, ["1"]).message();
    expect([copy.id === first.id, isPrivate(copy)]).toEqual([false, true]);
    const turned = await stranger.select(copy, menuOf(copy).custom_id, ["0"]).message();
    expect(turned.id).toBe(copy.id);
    expect(labelsOf(turned)).toEqual(["Context", "Article", "Share"]);
    expect(textOf(turned)).toBe(textOf(first));
  });

  test("share a private answer's passage with all", async () => {
    const member = stage.discord.as("member");
    const mine = await ask(LIGHTHOUSE, { private: true });
    const shared = await member.press(mine, buttonId(mine, "Share")).message();
    expect([shared.id === mine.id, isPrivate(shared)]).toEqual([false, false]);
    expect(textOf(shared)).toContain(`**${LIGHTHOUSE}**`);
    expect(textOf(shared)).toContain("-# Shared by <@1200000000000000001>");
    expect(quoteOf(shared)).toBe(quoteOf(mine));
    expect(labelsOf(shared)).toEqual(["Article", "Delete"]);
  });

  test("widen a hit to its neighbours and lead back", async () => {
    const member = stage.discord.as("member");
    const first = await ask(LIGHTHOUSE);
    const wide = await member.press(first, buttonId(first, "Context")).message();
    expect(wide.id).toBe(first.id);
    expect(textOf(wide)).toMatch(/ · marked: lines? \d/);
    expect(textOf(wide)).toContain("Content note");
    expect(textOf(wide).length).toBeGreaterThan(textOf(first).length + 300);
    const back = await member.press(wide, buttonId(wide, "Back")).message();
    expect(back.components).toEqual(first.components);
  });

  test("open the article privately at the passage, which is marked", async () => {
    const first = await ask(LIGHTHOUSE);
    const member = stage.discord.as("member");
    const opened = await member.press(first, buttonId(first, "Article")).message();
    expect(isPrivate(opened)).toBe(true);
    expect(textOf(opened)).toMatch(/^> .+Grey Point/m);
    expect(textOf(opened)).toMatch(/Page \d of \d/);
  });

  test.each([
    ["secondMember", "Only whoever asked, or a moderator, can delete this\\."],
    ["roleModerator", "Only whoever asked, or a moderator, can delete this\\."],
  ])("do not let %s delete somebody else's answer", async (persona, words) => {
    const message = await ask(LIGHTHOUSE);
    const refusal = await stage.discord
      .as(persona)
      .press(message, buttonId(message, "Delete"))
      .message();
    expect(textOf(refusal)).toBe(words);
    expect(isPrivate(refusal)).toBe(true);
  });

  test.each(["member", "moderator"])("let %s delete the answer of member", async (persona) => {
    const message = await ask(LIGHTHOUSE);
    const pressed = stage.discord.as(persona).press(message, buttonId(message, "Delete"));
    await pressed.next(({ kind }) => kind === "delete");
    expect(stage.discord.as("member").messages.map(({ id }) => id)).not.toContain(message.id);
  });

  test("let the asker delete an answer in direct messages", async () => {
    const message = await ask(LIGHTHOUSE, {}, "member", "dm");
    const member = stage.discord.as("member", "dm");
    await member.press(message, buttonId(message, "Delete")).next(({ kind }) => kind === "delete");
    expect(member.messages.map(({ id }) => id)).not.toContain(message.id);
  });
});

describe("a question that nothing answers", () => {
  test("is told so, with the nearest articles to open", async () => {
    const message = await ask(UNANSWERED);
    expect(textOf(message)).toContain("I found nothing in the articles that answers this.");
    expect(isPrivate(message)).toBe(true);
    const menu = menuOf(message);
    const [option] = menu.options;
    const member = stage.discord.as("member");
    const opened = await member.select(message, menu.custom_id, [option?.value ?? ""]).message();
    expect(textOf(opened)).toContain("Page 1 of");
    expect(isPrivate(opened)).toBe(true);
  });

  test("is told to all only where the asker shares it", async () => {
    const member = stage.discord.as("member");
    const mine = await ask(UNANSWERED);
    const shared = await member.press(mine, buttonId(mine, "Share")).message();
    expect([shared.id === mine.id, isPrivate(shared)]).toEqual([false, false]);
    expect(textOf(shared)).toContain("I found nothing in the articles that answers this.");
    expect(labelsOf(shared)).toEqual(["Delete"]);
  });

  test("comes with a suggestion that a button asks", async () => {
    const { discord } = stage;
    const message = await ask(UNANSWERED);
    const grade = "nothing" as const;
    const answer = {
      question: UNANSWERED,
      isSmallTalk: false,
      grade,
      found: false,
      hits: [],
      others: [],
      nearest: [],
    };
    const suggestion = "How many humpback whales were counted?";
    const viewing = {
      owner: discord.as("member").persona.id,
      isPrivate: false,
      canVote: false,
      sourceUrl: null,
      words: ENGLISH_WORDS,
    };
    // As the message would be if the search had a suggestion for this question.
    const rendered = renderNotFound({ ...answer, suggestion }, ALL_ARTICLES, viewing);
    const suggesting = {
      components: signComponents(rendered.components, createSigner(discord.token)),
    };
    const shown = discord.parts.messages.find(message.id);
    Object.assign(shown ?? {}, suggesting);
    const pressed = discord.as("member").press(message, buttonId(suggesting, "Ask that"));
    const asked = await pressed.message();
    expect(asked.id).toBe(message.id);
    expect(textOf(asked)).toContain(`**${suggestion}**`);
    expect(textOf(asked)).toContain("**humpback whales**");
  });
});

describe("an id that is no longer good", () => {
  test.each([
    ["of another version", "3|show|AAAAAAAAAAE|0|aaaaaa|a||"],
    ["of an unknown action", "4|dance|AAAAAAAAAAE"],
    ["that is empty of fields", "4|show"],
    ["out of range", "4|show|AAAAAAAAAAE|9|aaaaaa|a|"],
    ["of a hit that is not there", "4|wide|AAAAAAAAAAE|5|aaaaaa|a|"],
    ["with broken hashes", "4|show|AAAAAAAAAAE|0|aa aa|a|"],
    ["of an unknown grade", "4|show|AAAAAAAAAAE|0|aaaaaa|x|"],
    ["that is no id at all", "💥"],
    ["of an article that is gone", "4|read|AAAAAAAAAAE|aaaaaaaa|1"],
  ])("%s is answered privately", async (_, id) => {
    const message = await ask(LIGHTHOUSE);
    const pressed = forgePress(stage.discord.as("member"), message, signed(stage.discord, id));
    const answer = await pressed.message();
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toMatch(/no longer/);
  });

  test("says that the article changed, and asks again", async () => {
    const question = "When does the ferry to Grey Point leave?";
    const before = await ask(question);
    const words =
      "---\ntitle: Ferry timetable\n---\n\nThe ferry to Grey Point leaves at noon and at ten.\n";
    stage.corpus.write("ferry.md", words);
    const moderator = stage.discord.as("moderator");
    await moderator.slash("corpus refresh").message();
    const member = stage.discord.as("member");
    const gone = await member.press(before, buttonId(before, "Context")).message();
    expect(textOf(gone)).toContain("has changed since this was answered");
    expect(labelsOf(gone)).toEqual(["Ask again", "Delete"]);
    const again = await member.press(gone, buttonId(gone, "Ask again")).message();
    expect(again.id).toBe(before.id);
    expect(textOf(again)).toContain("at noon and at ten");
  });
});
