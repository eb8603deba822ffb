import { describe, expect, test } from "vitest";
import { ARTICLES } from "../articles.ts";
import { textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const stage = setStage();

const corpusCommand = (name: "refresh" | "status", persona = "moderator", place = "general") =>
  stage.discord.as(persona, place).slash(`corpus ${name}`).message();

describe("/corpus status", () => {
  test("says what there is, to moderators alone", async () => {
    const message = await corpusCommand("status");
    expect(textOf(message)).toMatch(/14 articles with \d+ passages, read <t:\d+:R> in \d/);
    expect(isPrivate(message)).toBe(true);
  });

  test("is not offered to members", () => {
    expect(() => stage.discord.as("member").slash("corpus status")).toThrow("needs permissions 32");
    expect(() => stage.discord.as("moderator", "general").slash("corpus status")).not.toThrow();
    expect(() => stage.discord.as("owner", "dm").slash("corpus status")).toThrow(
      "not for this place",
    );
  });
});

describe("/corpus refresh", () => {
  test("finds nothing new where nothing is", async () => {
    const text = textOf(await corpusCommand("refresh"));
    expect(text).toContain("Nothing has changed.");
    expect(text).toMatch(/14 articles with \d+ passages, in \d/);
  });

  test("tells what was added, changed and removed, and what failed and why", async () => {
    stage.corpus.write(
      "harbour/new_*file*.md",
      "---\ntitle: A *new* one\n---\n\nFresh words about tides.\n",
    );
    stage.corpus.write("ferry.md", "---\ntitle: Ferry timetable\n---\n\nThe ferry has sunk.\n");
    stage.corpus.remove("retold.md");
    stage.corpus.write("broken.md", "---\ntitle: [\n---\n\nText.\n");
    const message = await corpusCommand("refresh");
    const text = textOf(message);
    expect(text).toContain("**Added**\n- A \\*new\\* one (harbour/new\\_\\*file\\*\\.md)");
    expect(text).toContain("**Changed**\n- Ferry timetable (ferry\\.md)");
    expect(text).toContain("**Removed**\n- Whales off the coast (retold\\.md)");
    expect(text).toMatch(/\*\*Left out\*\*\n- broken\\.md: The front matter is not valid YAML/);
    expect(isPrivate(message)).toBe(true);
    const answer = await stage.discord
      .as("member")
      .slash("ask", { question: "What has sunk?" })
      .message();
    expect(textOf(answer)).toContain("The ferry has **sunk**");
    expect(textOf(await corpusCommand("status"))).toContain("broken\\.md");
  });

  test("keeps the articles where the folder is empty or gone", async () => {
    const { corpus, discord } = stage;
    corpus.remove("");
    const text = textOf(await corpusCommand("refresh"));
    expect(text).toContain("does not exist");
    expect(text).toContain("I go on with the articles I had");
    const answer = discord
      .as("member")
      .slash("ask", { question: "What does a ferry ticket cost?" });
    expect(textOf(await answer.message())).toContain("three crowns");
    for (const [file, content] of Object.entries(ARTICLES)) corpus.write(file, content);
    await corpusCommand("refresh");
  });

  test("is run once for two who ask at the same time", async () => {
    const texts = await Promise.all(
      ["moderator", "owner"].map(async (persona) =>
        textOf(await corpusCommand("refresh", persona)),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  test("is refused to whoever may not manage the server, whatever Discord offers", async () => {
    const { discord } = stage;
    const [demo] = Object.values(discord.parts.world.servers);
    const command = discord.parts.commands.list(null).find(({ name }) => name === "corpus");
    if (!command || !demo) throw new Error("Expected /corpus in the first server");
    // An admin of a server may open a command to everyone.
    command.default_member_permissions = null;
    const answer = await corpusCommand("refresh", "member");
    expect(textOf(answer)).toBe("Only members who may manage this server may do this\\.");
    command.default_member_permissions = "32";
  });

  test("is refused in a server that the settings do not name", async () => {
    const answer = await corpusCommand("refresh", "member", "annex");
    expect(textOf(answer)).toContain("cannot be refreshed from this server");
    expect(textOf(answer)).toContain("MODERATOR\\_GUILD\\_IDS");
  });
});
