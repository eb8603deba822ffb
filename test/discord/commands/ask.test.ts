import { describe, expect, test } from "vitest";
import { renderNotFound } from "../../../src/discord/messages/answer.ts";
import { forgePress } from "../../playground/forge.ts";
import { buttonId, labelsOf, menuOf, textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const stage = setStage();
const UNANSWERED = "Who won the football championship of the lighthouse keepers in Peru?";
const LIGHTHOUSE = "Which granite lighthouse stands at Grey Point?";

const ask = (question: string, values = {}, persona = "member", place = "general") =>
  stage.discord
    .as(persona, place)
    .slash("ask", { question, ...values })
    .message();

describe("/ask", () => {
  test.each(["general", "dm"])("answers with cited, marked passages in %s", async (place) => {
    const message = await ask("What does a ferry ticket cost?", {}, "member", place);
    const text = textOf(message);
    expect(text).toContain("### What does a ferry ticket cost?");
    expect(text).toMatch(/>>> A \*\*ferry ticket costs?\*\*/);
    expect(text).toContain("**Ferry fares** · 2021\nferry\\-fares\\.md, line 6");
    expect(isPrivate(message)).toBe(false);
  });

  test("shows the answer to the asker alone when asked to", async () => {
    const message = await ask(LIGHTHOUSE, { private: true });
    expect(isPrivate(message)).toBe(true);
    expect(labelsOf(message)).not.toContain("Delete");
  });

  test("puts the content note before and the support line below each excerpt", async () => {
    const text = textOf(await ask(LIGHTHOUSE));
    const notes = [...text.matchAll(/Content note|>>> |Someone to talk to/g)].map(([mark]) => mark);
    expect(notes.length % 3).toBe(0);
    expect(notes.slice(0, 3)).toEqual(["Content note", ">>> ", "Someone to talk to"]);
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
  test("page through the hits and back in the asker's message", async () => {
    const member = stage.discord.as("member");
    const first = await ask(LIGHTHOUSE);
    expect(textOf(first)).toMatch(/Passages 1 to 3 of \d+/);
    const second = await member.press(first, buttonId(first, "Next")).message();
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toMatch(/Passages? 4/);
    const back = await member.press(second, buttonId(second, "Previous")).message();
    expect(back.components).toEqual(first.components);
  });

  test("give a stranger a private copy with buttons of its own", async () => {
    const first = await ask(LIGHTHOUSE);
    const stranger = stage.discord.as("secondMember");
    const copy = await stranger.press(first, buttonId(first, "Next")).message();
    expect([copy.id === first.id, isPrivate(copy)]).toEqual([false, true]);
    const turned = await stranger.press(copy, buttonId(copy, "Previous")).message();
    expect(turned.id).toBe(copy.id);
    expect(labelsOf(turned)).not.toContain("Delete");
    expect(textOf(turned)).toBe(textOf(first));
  });

  test("widen a hit to its neighbours and lead back", async () => {
    const member = stage.discord.as("member");
    const first = await ask(LIGHTHOUSE);
    const wide = await member.press(first, buttonId(first, "Show more around it")).message();
    expect(wide.id).toBe(first.id);
    expect(textOf(wide)).toContain("The marked passage: line ");
    expect(textOf(wide)).toContain("Content note");
    expect(textOf(wide).length).toBeGreaterThan(900);
    const back = await member.press(wide, buttonId(wide, "Back to the answer")).message();
    expect(back.components).toEqual(first.components);
  });

  test("open the article privately at the passage, which is marked", async () => {
    const first = await ask(LIGHTHOUSE);
    const member = stage.discord.as("member");
    const opened = await member.press(first, buttonId(first, "Read the article", 1)).message();
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
    const menu = menuOf(message);
    const [option] = menu.options;
    const member = stage.discord.as("secondMember");
    const opened = await member.select(message, menu.custom_id, [option?.value ?? ""]).message();
    expect(textOf(opened)).toContain("Page 1 of");
    expect(isPrivate(opened)).toBe(true);
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
      nearest: [],
    };
    const suggestion = "How many humpback whales were counted?";
    const viewing = { owner: discord.as("member").persona.id, isPrivate: false, sourceUrl: null };
    // As the message would be if the search had a suggestion for this question.
    const suggesting = renderNotFound({ ...answer, suggestion }, null, viewing);
    const shown = discord.parts.messages.find(message.id);
    if (shown) shown.components = suggesting.components;
    const pressed = discord.as("member").press(message, buttonId(suggesting, "Ask that"));
    const asked = await pressed.message();
    expect(asked.id).toBe(message.id);
    expect(textOf(asked)).toContain(`### ${suggestion}`);
    expect(textOf(asked)).toContain("**humpback whales**");
  });
});

describe("an id that is no longer good", () => {
  test.each([
    ["of another version", "2|page|1|0|aaaaaa|"],
    ["of an unknown action", "1|dance|1"],
    ["that is empty of fields", "1|page"],
    ["out of range", "1|page|1|9|aaaaaa|"],
    ["between pages", "1|page|1|1|aaaaaabbbbbb|"],
    ["of a hit that is not there", "1|wide|1|5|aaaaaa|"],
    ["with broken hashes", "1|page|1|0|aa aa|"],
    ["that is no id at all", "💥"],
    ["of an article that is gone", "1|read|1|aaaaaaaa|1"],
  ])("%s is answered privately", async (_, id) => {
    const message = await ask(LIGHTHOUSE);
    const answer = await forgePress(stage.discord.as("member"), message, id).message();
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
    const gone = await member.press(before, buttonId(before, "Show more around it")).message();
    expect(textOf(gone)).toContain("has changed since this was answered");
    expect(labelsOf(gone)).toEqual(["Ask again", "Delete"]);
    const again = await member.press(gone, buttonId(gone, "Ask again")).message();
    expect(again.id).toBe(before.id);
    expect(textOf(again)).toContain("at noon and at ten");
  });
});
