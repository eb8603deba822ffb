import { GatewayDispatchEvents } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../src/discord/commands/commands.ts";
import { ARTICLES } from "./discord/articles.ts";
import { buttonId, labelsOf, menuOf, textOf } from "./discord/shown.ts";
import { DEMO, isPrivate, setStage } from "./discord/stage.ts";
import { Faults } from "./playground/faults.ts";
import { joinServer } from "./playground/membership.ts";
import { SEMANTIC } from "./semantic/semantic-data.ts";

const QUESTION = "What does a ferry ticket cost?";
const LIBRARIAN = "1500000000000000002";

describe("a bot for every server", () => {
  const faults = new Faults();
  const settings = {
    SUPPORT_URL: "https://example.org/support",
    PRIVACY_URL: "https://example.org/privacy",
  };
  const stage = setStage(settings, ARTICLES, { onApi: faults.strike });
  const ask = (persona = "member", place = "general") =>
    stage.discord.as(persona, place).slash("ask", { question: QUESTION });

  test("registers its commands everywhere, and in one request", () => {
    const { discord } = stage;
    expect(discord.parts.commands.list(null).map(({ name }) => name)).toEqual([
      "ask",
      "Find sources",
      "article",
      "articles",
      "corpus",
      "setup",
      "help",
      "privacy",
    ]);
    expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  test("leaves the commands alone when it starts again, and its old buttons work", async () => {
    const { discord } = stage;
    const member = discord.as("member");
    const question = "Which granite lighthouse stands at Grey Point?";
    const before = await member.slash("ask", { question }).message();
    await stage.restart();
    expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
    const after = await member.select(before, menuOf(before).custom_id, ["1"]).message();
    expect(after.id).toBe(before.id);
    expect(textOf(after)).not.toBe(textOf(before));
    const back = await member.select(after, menuOf(after).custom_id, ["0"]).message();
    expect(textOf(back)).toBe(textOf(before));
  });

  test("takes back what a server still holds, and leaves other servers' alone", async () => {
    const { discord } = stage;
    discord.parts.commands.replaceAll(DEMO, [{ name: "old", description: "From before" }]);
    await stage.restart();
    expect(discord.parts.commands.list(DEMO)).toEqual([]);
    expect(discord.parts.commands.list(null)).toHaveLength(COMMANDS.length);
  });

  test("registers again what somebody changed", async () => {
    const { discord } = stage;
    const [command] = discord.parts.commands.list(null);
    discord.parts.commands.update(null, command?.id ?? "", { description: "Something else" });
    await stage.restart();
    const descriptions = discord.parts.commands.list(null).map(({ description }) => description);
    expect(descriptions).not.toContain("Something else");
  });

  test("answers in a server that it joins later", async () => {
    joinServer(stage.discord, "later");
    expect(textOf(await ask("member", "newcomers").message())).toContain("three crowns");
  });

  test("explains itself from its own list of commands", async () => {
    const message = await stage.discord.as("member").slash("help").message();
    const text = textOf(message);
    for (const usage of [
      "`/ask question [article] [publisher] [tag] [since] [until] [for] [private]`",
      "**Find sources**: On a message",
      "`/article title [page]`",
      "`/articles [query]`",
      "`/corpus refresh`",
      "`/corpus status`",
      "`/help`",
      "`/privacy`",
      "<https://example.org/support>",
    ]) {
      expect(text).toContain(usage);
    }
    expect(isPrivate(message)).toBe(true);
  });

  test("says what it stores", async () => {
    const message = await stage.discord.as("member", "dm").slash("privacy").message();
    expect(textOf(message)).toContain("I store nothing about who asks");
    expect(textOf(message)).toContain("<https://example.org/privacy>");
  });

  test("waits when Discord asks it to, and then answers", async () => {
    const { discord } = stage;
    const member = discord.as("moderator");
    faults.rateLimitNext(1, 0.05, { route: "PATCH" });
    const message = await member.slash("corpus refresh").message();
    expect(textOf(message)).toContain("The articles were read again");
    expect(discord.requests.filter(({ status }) => status === 429)).not.toEqual([]);
  });

  test("answers an event that is delivered twice once", async () => {
    const { discord, bot } = stage;
    const exchange = ask();
    await exchange.message();
    discord.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, exchange.interaction);
    await ask().message();
    const arrivals = bot.lines.filter(({ interaction }) => interaction === exchange.interaction.id);
    expect(arrivals.filter(({ msg }) => msg === "An interaction arrived")).toHaveLength(1);
    expect(exchange.entries.map(({ kind }) => kind)).toEqual(["callback"]);
  });

  test("goes on after its connection is cut, and misses nothing", async () => {
    const { discord } = stage;
    discord.gateway.dropSockets();
    expect(textOf(await ask().message(10_000))).toContain("three crowns");
  });

  test("writes questions to the log at debug level only", async () => {
    await ask().message();
    const holding = stage.bot.lines.filter((line) => JSON.stringify(line).includes(QUESTION));
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.filter(({ level }) => level > 20)).toEqual([]);
  });
});

describe("a bot for one server whose moderators have a role", () => {
  const stage = setStage({
    DISCORD_GUILD_ID: DEMO,
    MODERATOR_ROLE_IDS: LIBRARIAN,
    MODERATOR_GUILD_IDS: "",
  });
  const refresh = (persona: string) => stage.discord.as(persona).slash("corpus refresh").message();

  test("registers there and nowhere else", async () => {
    const { commands } = stage.discord.parts;
    commands.replaceAll(null, [{ name: "old", description: "From before" }]);
    await stage.restart();
    expect(commands.list(null)).toEqual([]);
    expect(commands.list(DEMO)).toHaveLength(COMMANDS.length);
    const puts = stage.discord.requests.filter(({ method }) => method === "PUT");
    expect(puts.map(({ body }) => (body as unknown[]).length)).toEqual([COMMANDS.length, 0]);
  });

  test("lets the role refresh, which Discord would not show the command by permission", async () => {
    expect(textOf(await refresh("roleModerator"))).toContain("The articles were read again");
  });

  test("lets the application's owner refresh without it", async () => {
    expect(textOf(await refresh("owner"))).toContain("The articles were read again");
  });

  test.each(["member", "moderator"])("refuses %s, who lacks the role", async (persona) => {
    const message = await refresh(persona);
    expect(textOf(message)).toContain("Only members with one of the bot's moderator roles");
    expect(isPrivate(message)).toBe(true);
  });

  test("lets the role delete an answer, and those who may manage the server", async () => {
    const { discord } = stage;
    for (const persona of ["roleModerator", "moderator"]) {
      const message = await discord.as("member").slash("ask", { question: QUESTION }).message();
      const id = buttonId(message, "Delete");
      const refusal = await discord.as("secondMember").press(message, id).message();
      expect(textOf(refusal)).toContain("Only whoever asked, or a moderator");
      const deletion = discord.as(persona).press(message, id);
      await deletion.next(({ kind }) => kind === "delete");
    }
  });

  test.each([
    ["another server", "annex"],
    ["direct messages", "dm"],
  ])("refuses %s, even if a command is still there", async (_, place) => {
    const { discord } = stage;
    discord.parts.commands.replaceAll(null, [{ name: "help", description: "Left over" }]);
    const message = await discord.as("member", place).slash("help").message();
    expect(textOf(message)).toBe("I answer in one server only, and this is not it\\.");
    expect([isPrivate(message), labelsOf(message)]).toEqual([true, []]);
  });
});

describe("a bot with roles, in servers known at start and joined later", () => {
  const NEW_WING = "1400000000000000003";
  const stage = setStage({
    MODERATOR_ROLE_IDS: LIBRARIAN,
    MODERATOR_GUILD_IDS: `${DEMO}, ${NEW_WING}`,
  });

  test("reads the roles of a member of either", async () => {
    const { discord } = stage;
    const { later } = discord.parts.world.servers;
    if (!later) throw new Error("Expected a server to join later");
    later.roles.push({ id: LIBRARIAN, name: "Librarian", permissions: 0n });
    later.members.roleModerator = [LIBRARIAN];
    joinServer(discord, "later");
    for (const place of ["general", "newcomers"]) {
      const roleModerator = discord.as("roleModerator", place);
      const allowed = await roleModerator.slash("corpus refresh").message();
      expect(textOf(allowed)).toContain("The articles were read again");
      const refused = await discord.as("member", place).slash("corpus refresh").message();
      expect(textOf(refused)).toContain("Only members with one of");
    }
  });
});

describe("a bot without any server of moderators", () => {
  const stage = setStage({ MODERATOR_GUILD_IDS: "" });

  test.each(["refresh", "status"])(
    "lets moderators not %s, and says the line to set",
    async (name) => {
      const message = await stage.discord.as("moderator").slash(`corpus ${name}`).message();
      expect(textOf(message)).toContain(`MODERATOR\\_GUILD\\_IDS=${DEMO}`);
    },
  );
});

describe.skipIf(!SEMANTIC)("a bot with a sentence model, over the shipped articles", () => {
  const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };
  const HAS_READ = "The sentence model has read the articles";
  const READS = "The sentence model reads the articles";
  /** The article answers this in other words: it has new tech companies, and established forces. */
  const question = "What becomes of startups that team up with rival factions?";
  const stage = setStage({
    SEMANTIC_MODEL: model,
    SEMANTIC_TIMEOUT_MS: "2000",
    DATA_DIR: dataDir(afterAll),
    CORPUS_DIR: "corpus",
  });
  beforeAll(() => stage.bot.logged(HAS_READ));

  const textTo = async (command: string, persona = "member") =>
    textOf(await stage.discord.as(persona).slash(command).message());

  test("reads the articles in the background, and logs how far it is", () => {
    const messages = stage.bot.lines.map(({ msg }) => msg);
    const read = messages.indexOf("The articles are read");
    expect(read).toBeGreaterThanOrEqual(0);
    expect(messages.indexOf(READS)).toBeGreaterThan(read);
    expect(messages.indexOf(HAS_READ)).toBeGreaterThan(messages.lastIndexOf(READS));
    const steps = stage.bot.lines.filter(({ msg }) => msg === READS);
    for (const step of steps) expect(step).toMatchObject({ level: 30, model });
    const done = steps.map((step) => Number(step.done) / Number(step.total));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  test("answers what is asked in other words, and says that its meaning was found", async () => {
    const { discord } = stage;
    const member = discord.as("member");
    const message = await member.slash("ask", { question }).message();
    const [first] = textOf(message).split("**The truth behind");
    expect(first).toContain("sure targets for strangulation");
    expect(textOf(message)).toContain(" · found by its meaning");
    const wide = await member.press(message, buttonId(message, "Context")).message();
    expect(textOf(wide)).toMatch(/ · marked: lines? \d/);
    const back = await member.press(wide, buttonId(wide, "Back")).message();
    expect(textOf(back)).toBe(textOf(message));
  });

  test("says in /corpus status and in /help that it helps, and does not name its folder", async () => {
    const status = await textTo("corpus status", "moderator");
    expect(status).toMatch(/Sentence model: on, bge/);
    const help = await textTo("help");
    expect(help).toMatch(/sentence model \(bge.*\)/i);
    for (const text of [status, help]) expect(text).not.toMatch(/Xenova|models/);
  });

  test("goes on as it is after a refresh that changes nothing", async () => {
    expect(await textTo("corpus refresh", "moderator")).toContain("Nothing has changed");
    expect(await textTo("corpus status", "moderator")).toMatch(/Sentence model: on, bge/);
  });

  test("reads nothing again when it starts again, and writes no question to the log", async () => {
    await stage.discord.as("member").slash("ask", { question }).message();
    const holding = stage.bot.lines.filter((line) => JSON.stringify(line).includes(question));
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.filter(({ level }) => level > 20)).toEqual([]);
    await stage.restart();
    await stage.bot.logged(HAS_READ);
    expect(stage.bot.lines.filter(({ msg }) => msg === READS)).toEqual([]);
    expect(await textTo("corpus status", "moderator")).toContain("Sentence model: on");
  });
});

describe("a bot whose sentence model is missing", () => {
  const stage = setStage({ SEMANTIC_MODEL: "models/of/mine" });

  test("warns in the log, once, and answers by words", async () => {
    const warning = await stage.bot.logged("Questions are answered by words alone.");
    expect(warning).toMatchObject({ level: 40, model: "models/of/mine" });
    expect(warning.msg).toMatch(/^SEMANTIC_MODEL: there is no folder /);
    const { discord, bot } = stage;
    const answer = await discord.as("member").slash("ask", { question: QUESTION }).message();
    expect(textOf(answer)).toContain("three crowns");
    const status = await discord.as("moderator").slash("corpus status").message();
    expect(textOf(status)).toMatch(/Sentence model: mine cannot be used, so I answer by words/);
    await discord.as("moderator").slash("corpus refresh").message();
    expect(bot.lines.filter(({ msg }) => msg.includes("by words alone"))).toHaveLength(1);
  });
});
