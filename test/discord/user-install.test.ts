import { InteractionContextType, PermissionFlagsBits } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { demoWorld } from "../../src/playground/discord/state/world.ts";
import { ARTICLES } from "./articles.ts";
import { buttonId, textOf } from "./shown.ts";
import { isPrivate, setStage } from "./stage.ts";

const QUESTION = "What does a ferry ticket cost?";
const ANSWER = "three crowns";

/** Two have the bot for themselves; it is not in the third server, where only one may show what it says. */
const world = structuredClone(demoWorld);
world.application.userInstall = true;
world.personas.member!.hasInstalledApp = true;
world.personas.secondMember!.hasInstalledApp = true;
world.groups = { friends: { id: "1600000000000000090", members: ["secondMember", "owner"] } };
const { later } = world.servers;
const OUTSIDERS = "1500000000000000090";
const permissions = PermissionFlagsBits.UseExternalApps;
later!.roles.push({ id: OUTSIDERS, name: "Outsiders", permissions });
later!.members = { member: [], secondMember: [OUTSIDERS], moderator: [] };

const stage = setStage({ USER_INSTALL: "on" }, ARTICLES, { world });
const ask = (persona: string, place: string) =>
  stage.discord.as(persona, place).slash("ask", { question: QUESTION }).message();
const offered = (persona: string, place: string) =>
  stage.discord.as(persona, place).commands.map(({ name }) => name);

const READING = ["ask", "Find sources", "article", "articles", "help", "privacy"];

test("The commands that read are offered wherever somebody has installed the bot, and no others", () => {
  expect(offered("member", "newcomers")).toEqual(READING);
  expect(offered("secondMember", "friends")).toEqual(READING);
  expect(offered("moderator", "newcomers")).toEqual([]);
  expect(offered("owner", "friends")).toEqual([]);
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const registered = stage.discord.parts.commands.list(null);
  const isForPeople = registered.map(({ contexts, integration_types }) => [
    contexts,
    integration_types,
  ]);
  const both = [
    [Guild, BotDM, PrivateChannel],
    [0, 1],
  ];
  const servers = [[Guild], [0]];
  expect(isForPeople).toEqual([both, both, both, both, servers, servers, both, both]);
});

test("An answer is shown in a group, and whoever asked can page and delete it", async () => {
  const message = await ask("secondMember", "friends");
  expect(textOf(message)).toContain(ANSWER);
  expect(isPrivate(message)).toBe(false);
  const asker = stage.discord.as("secondMember", "friends");
  const wide = await asker.press(message, buttonId(message, "Context")).message();
  expect(textOf(wide)).toContain(ANSWER);
  const exchange = asker.press(message, buttonId(message, "Delete"));
  await exchange.next(({ kind }) => kind === "delete");
});

test("In a server without the bot, only those who may use external apps show what it says", async () => {
  const hidden = await ask("member", "newcomers");
  expect(textOf(hidden)).toContain(ANSWER);
  expect(isPrivate(hidden)).toBe(true);
  const shown = await ask("secondMember", "newcomers");
  expect(textOf(shown)).toContain(ANSWER);
  expect(isPrivate(shown)).toBe(false);
  const foreign = stage.discord.as("moderator", "newcomers");
  const copy = await foreign.press(shown, buttonId(shown, "Delete")).message();
  expect(textOf(copy)).toContain("Only whoever asked");
});

test("What a server chose does not hold where somebody has the bot for themselves", async () => {
  const server = stage.discord.parts.world.servers.demo!;
  const setup = await stage.discord.as("moderator").slash("setup").message();
  const exchange = stage.discord.as("moderator").press(setup, buttonId(setup, "Make private"));
  await exchange.next(({ kind }) => kind === "edit");
  expect(isPrivate(await ask("member", "general"))).toBe(true);
  server.everyone |= PermissionFlagsBits.UseExternalApps;
  server.botIsMember = false;
  expect(isPrivate(await ask("member", "general"))).toBe(false);
});
