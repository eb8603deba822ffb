import { type APIMessage, Locale } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { demoWorld } from "../../src/playground/discord/state/world.ts";
import { ARTICLES } from "./articles.ts";
import { buttonId, labelsOf, menuOf, textOf } from "./shown.ts";
import { isPrivate, setStage } from "./stage.ts";

/** `member` reads German, `secondMember` English, in a server in English and one in German (`annex`). */
const world = structuredClone(demoWorld);
world.personas.member!.locale = Locale.German;

const minutes = (published: string) =>
  `---\ntitle: Minutes\npublished: ${published}\n---\n\nThe clerk wrote of ${published}.\n`;
const files = { ...ARTICLES, "a.md": minutes("2020-03-04"), "b.md": minutes("2020-12-05") };
const stage = setStage({}, files, { world });

const LIGHTHOUSE = "Which granite lighthouse stands at Grey Point?";
const UNANSWERED = "Who won the football championship of the lighthouse keepers in Peru?";
const GERMAN_BUTTONS =
  /^(Kontext|Zurück|Weiter|Artikel|Teilen|Löschen|Herunterladen|Zitieren|Suchen)$/;

const asGerman = (place = "general") => stage.discord.as("member", place);
const asEnglish = (place = "general") => stage.discord.as("secondMember", place);

type Member = ReturnType<typeof asGerman>;

const ask = (member: Member, values = {}) =>
  member.slash("ask", { question: LIGHTHOUSE, ...values }).message();

const press = (member: Member, message: APIMessage, label: string) =>
  member.press(message, buttonId(message, label)).message();

/** What belongs to a message in German, and who sees it. */
function expectGerman(message: APIMessage, seenByOne: boolean): void {
  expect(labelsOf(message).filter((label) => !GERMAN_BUTTONS.test(label))).toEqual([]);
  expect(isPrivate(message)).toBe(seenByOne);
}

describe("A member who reads German, in a server in English,", () => {
  test("is answered in German where nobody else sees it", async () => {
    const scope = { publisher: "Harbour Gazette", since: "2019", private: true };
    const answer = await ask(asGerman(), scope);
    expectGerman(answer, true);
    const text = textOf(answer);
    expect(text).toContain("-# Nur Artikel von **Harbour Gazette**, ab **2019**");
    expect(text).toContain("-# Inhaltshinweis: Tells of a shipwreck");
    expect(text).toMatch(/ · Harbour Gazette · 4\\\. Mai 2019\n-# .*lighthouse\\\.md, Zeilen? \d/);
    expect(menuOf(answer).placeholder).toMatch(/^\d+ weitere Stellen?: /);
    const article = await press(asGerman(), answer, "Artikel");
    expectGerman(article, true);
    expect(textOf(article)).toMatch(/-# Seite 1 von \d · /);
    expect(menuOf(article).placeholder).toBe("Zu einem Abschnitt springen");
  });

  test("is told in German what nothing answers and what is wrong, and offered titles", async () => {
    const nothing = await ask(asGerman(), { question: UNANSWERED });
    expectGerman(nothing, true);
    expect(textOf(nothing)).toContain("Ich habe in den Artikeln nichts gefunden");
    const refused = await ask(asGerman(), { since: "gestern" });
    expect(textOf(refused)).toContain("„ab“ braucht ein Jahr, einen Monat oder einen Tag");
    const unknown = await asGerman().slash("article", { title: "qqqq" }).message();
    expect(textOf(unknown)).toContain("Alle siehst du mit /artikelliste");
    const typing = asGerman().autocomplete("article", { title: "minutes" }, "title");
    await typing.acknowledged;
    const names = typing.choices?.map(({ name }) => name);
    expect(names).toContain("Minutes (5. Dezember 2020)");
  });

  test("asks and lists in English where all see it", async () => {
    const answer = await ask(asGerman());
    expect(isPrivate(answer)).toBe(false);
    expect(labelsOf(answer)).toEqual(["Context", "Article", "Delete"]);
    expect(textOf(answer)).toContain("-# Content note: Tells of a shipwreck");
    const list = await asGerman().slash("articles").message();
    expect(textOf(list)).toContain("**16 articles**, newest first");
    const wide = await press(asGerman(), answer, "Context");
    expect(textOf(wide)).toMatch(/ · marked: lines? \d/);
  });

  test("shares in English what was private and German, and others use its buttons", async () => {
    const answer = await ask(asGerman(), { private: true });
    const shared = await press(asGerman(), answer, "Teilen");
    expect(textOf(shared)).toContain(`**${LIGHTHOUSE}**`);
    expect(textOf(shared)).toContain("-# Shared by <@1200000000000000001>");
    const opened = await press(asEnglish(), shared, "Article");
    expect(textOf(opened)).toMatch(/-# Page \d of \d · /);
    const nothing = await ask(asGerman(), { question: UNANSWERED });
    const told = await press(asGerman(), nothing, "Teilen");
    expect(textOf(told)).toContain("I found nothing in the articles that answers this.");
  });

  test("gets a German copy of what another asked in English, which leads on in German", async () => {
    const scope = { publisher: "Harbour Gazette", since: "2019" };
    const answer = await ask(asEnglish(), scope);
    expect(textOf(answer)).toContain("Only articles published by **Harbour Gazette**");
    const copy = await press(asGerman(), answer, "Context");
    expectGerman(copy, true);
    expect(textOf(copy)).toMatch(/ · markiert: Zeilen? \d/);
    const back = await press(asGerman(), copy, "Zurück");
    expect(back.id).toBe(copy.id);
    expect(textOf(back)).toContain("-# Nur Artikel von **Harbour Gazette**, ab **2019**");
  });

  test("looks a message up in German, and its buttons know the message", async () => {
    const post = asEnglish().post("The granite lighthouse at Grey Point had whale oil.");
    const found = await asGerman().messageCommand("Find sources", post).message();
    expect(textOf(found)).toContain("-# Was die Artikel zu **The granite lighthouse");
    const wide = await press(asGerman(), found, "Kontext");
    expect(textOf(wide)).toContain("-# Was die Artikel zu **The granite lighthouse");
    const shared = await press(asGerman(), wide, "Zurück");
    const told = await press(asGerman(), shared, "Teilen");
    expect(textOf(told)).toMatch(/Shared by <@\d+> · \[the message it answers\]\(/);
  });
});

describe("What was written in German", () => {
  test("does what it did for members who read something else", async () => {
    const answer = await ask(asEnglish("annex"), { tag: "lighthouse" });
    expectGerman(answer, false);
    expect(textOf(answer)).toContain("-# Nur Artikel mit dem Schlagwort **lighthouse**");
    const wide = await press(asEnglish("annex"), answer, "Kontext");
    expectGerman(wide, false);
    const list = await asGerman("annex").slash("articles", { query: "minutes" }).message();
    expectGerman(list, false);
    expect(textOf(list)).toContain("-# Artikel, die zu **minutes** passen");
    const copy = await press(asEnglish("annex"), list, "Weiter");
    expect(labelsOf(copy)).toEqual(["Previous"]);
    expect(textOf(copy)).toContain("-# Articles that match **minutes**");
  });

  test("keeps what it remembers when its server speaks another language from then on", async () => {
    const scope = { publisher: "Harbour Gazette", until: "2019-12" };
    const answer = await ask(asGerman("annex"), scope);
    const list = await asGerman("annex").slash("articles", { query: "minutes" }).message();
    stage.discord.parts.world.servers.second!.locale = Locale.EnglishUS;
    const wide = await press(asGerman("annex"), answer, "Kontext");
    expect(labelsOf(wide)).toEqual(["Back", "Article", "Delete"]);
    expect(textOf(wide)).toContain(
      `**${LIGHTHOUSE}**\n-# Only articles published by **Harbour Gazette**, until **2019\\-12**`,
    );
    const second = await press(asGerman("annex"), list, "Weiter");
    expect(labelsOf(second)).toEqual(["Previous", "Delete"]);
    expect(textOf(second)).toContain("-# Articles that match **minutes**");
    stage.discord.parts.world.servers.second!.locale = Locale.German;
  });
});
