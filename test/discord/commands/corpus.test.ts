import { type APIMessage, TeamMemberMembershipState } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { ARTICLES } from "../articles.ts";
import { textOf } from "../shown.ts";
import { DEMO, isPrivate, setStage } from "../stage.ts";

const ANNEX = "1400000000000000002";

const stage = setStage();

const corpusCommand = (name: "refresh" | "status", persona = "moderator", place = "general") =>
  stage.discord.as(persona, place).slash(`corpus ${name}`).message();

describe("/corpus status", () => {
  test("says what there is, to moderators alone", async () => {
    const message = await corpusCommand("status");
    expect(textOf(message)).toMatch(/14 articles with \d+ passages, read <t:\d+:R> in \d/);
    expect(isPrivate(message)).toBe(true);
  });

  test("is refused in a server that the settings do not name, but to the owner", async () => {
    stage.corpus.write("broken-file.md", "---\ntitle: [\n---\n\nText.\n");
    await corpusCommand("refresh");
    const refusal = await corpusCommand("status", "member", "annex");
    stage.corpus.remove("broken-file.md");
    expect(textOf(refusal)).toContain("cannot be looked after from this server");
    expect(textOf(refusal)).not.toMatch(/broken|passages/);
    expect(isPrivate(refusal)).toBe(true);
    stage.discord.parts.world.servers.second!.members.owner = [];
    const off = openToEveryone();
    expect(textOf(await corpusCommand("status", "owner", "annex"))).toContain("14 articles");
    off();
    await corpusCommand("refresh");
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
    stage.corpus.write("report.odt", "x");
    const message = await corpusCommand("refresh");
    const text = textOf(message);
    expect(text).toContain("**Added**\n- A \\*new\\* one (harbour/new\\_\\*file\\*\\.md)");
    expect(text).toContain("**Changed**\n- Ferry timetable (ferry\\.md)");
    expect(text).toContain("**Removed**\n- Whales off the coast (retold\\.md)");
    expect(text).toMatch(/\*\*Left out\*\*\n- broken\\.md: The front matter is not valid YAML/);
    expect(text).toContain("Convert them to .txt, .md, .html, .pdf or .docx.\n- report\\.odt");
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
    // A file that was just written is read once it has settled, which takes longer than the two asking.
    stage.corpus.write("new.md", "# New\n\nThe newest ferry has two funnels.\n");
    const texts = await Promise.all(
      ["moderator", "owner"].map(async (persona) =>
        textOf(await corpusCommand("refresh", persona)),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain("New");
    stage.corpus.remove("new.md");
    await corpusCommand("refresh");
  });

  test("is refused to whoever may not manage the server, whatever Discord offers", async () => {
    const off = openToEveryone();
    const answer = await corpusCommand("refresh", "member");
    off();
    expect(textOf(answer)).toBe("Only members who may manage this server may do this\\.");
    expect(isPrivate(answer)).toBe(true);
  });

  test("is refused in a server that the settings do not name, with what to set and no other ids", async () => {
    const answer = await corpusCommand("refresh", "member", "annex");
    expect(textOf(answer)).toContain("cannot be looked after from this server");
    expect(unescaped(answer)).toContain("with the ids that it has there already");
    expect(unescaped(answer)).toMatch(new RegExp(`^MODERATOR_GUILD_IDS=${ANNEX}$`, "m"));
    expect(textOf(answer)).not.toContain(DEMO);
    expect(isPrivate(answer)).toBe(true);
  });

  test("is open to the owner of the bot's application, wherever and whoever that is", async () => {
    const { world } = stage.discord.parts;
    world.servers.second!.members.owner = [];
    const off = openToEveryone();
    const answer = await corpusCommand("refresh", "owner", "annex");
    off();
    expect(textOf(answer)).toContain("The articles were read again");
  });

  test("is open to those who joined the team of the application", async () => {
    const { world } = stage.discord.parts;
    const { Accepted, Invited } = TeamMemberMembershipState;
    const idOf = (persona: string) => world.personas[persona]!.id;
    world.application.team = {
      id: "1700000000000000001",
      name: "Team of the reading room",
      members: [
        { userId: idOf("member"), membership_state: Accepted },
        { userId: idOf("secondMember"), membership_state: Invited },
      ],
    };
    const off = openToEveryone();
    const [joined, invited] = await Promise.all([
      corpusCommand("refresh", "member", "annex"),
      corpusCommand("refresh", "secondMember", "annex"),
    ]);
    off();
    expect(textOf(joined)).toContain("The articles were read again");
    expect(textOf(invited)).toBe("Only members who may manage this server may do this\\.");
  });
});

describe("/corpus refresh without a setting that names a server", () => {
  const bare = setStage({ MODERATOR_GUILD_IDS: "" });
  const refreshBy = (persona: string) =>
    bare.discord.as(persona, "general").slash("corpus refresh").message();

  test("shows a moderator the whole line to set", async () => {
    const line = /^MODERATOR_GUILD_IDS=(.*)$/m.exec(unescaped(await refreshBy("moderator")));
    expect(line?.[1]).toBe(DEMO);
  });

  test("works for the owner of the bot's application", async () => {
    expect(textOf(await refreshBy("owner"))).toContain("The articles were read again");
  });
});

/** As an admin of a server may do. Returns what takes it back. */
function openToEveryone(): () => void {
  const { commands } = stage.discord.parts;
  const command = commands.list(null).find(({ name }) => name === "corpus");
  if (!command) throw new Error("Expected /corpus in every server");
  const { default_member_permissions } = command;
  command.default_member_permissions = null;
  return () => {
    command.default_member_permissions = default_member_permissions;
  };
}

/** The text of a message as Discord shows it. */
const unescaped = (message: APIMessage) => textOf(message).replace(/\\(.)/g, "$1");
