import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from "discord-api-types/v10";
import { beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/discord/commands/commands.ts";
import { textOf } from "./shown.ts";
import { isPrivate, setStage } from "./stage.ts";

const { String: Text, Integer, Boolean: Switch } = ApplicationCommandOptionType;
const { Subcommand, User, Channel, Attachment } = ApplicationCommandOptionType;

type Option = APIApplicationCommandOption;

const withInner = (option: Option): Option[] => [
  option,
  ...("options" in option ? (option.options ?? []).flatMap(withInner) : []),
];

const DECLARED = COMMANDS.flatMap(({ data }) => {
  const options = ("options" in data ? (data.options ?? []) : []).flatMap(withInner);
  return options.map((option) => [`/${data.name} ${option.name}`, option] as const);
});

test.each(DECLARED)("%s says how much it takes", (_, option) => {
  const known = [Text, Integer, Switch, Subcommand, User, Channel, Attachment];
  expect(known).toContain(option.type);
  const texts = { max_length: expect.any(Number) };
  const integers = { min_value: expect.any(Number), max_value: expect.any(Number) };
  if (option.type === Text) expect(option).toMatchObject(texts);
  if (option.type === Integer) expect(option).toMatchObject(integers);
});

describe("What Discord's client would not send is refused in private", () => {
  const stage = setStage();

  // The bot knows what it declared; the local Discord forgets it, and so sends all.
  beforeAll(() => {
    const commands = stage.discord.parts.commands.list(null);
    for (const { options = [] } of commands) options.flatMap(withInner).forEach(forgetLimits);
    commands.find(({ name }) => name === "corpus")!.options = [];
    commands.find(({ name }) => name === "corpus")!.default_member_permissions = null;
    commands.find(({ name }) => name === "help")!.options = [
      { type: Text, name: "topic", description: "x" },
    ];
  });

  const LONG = "a ".repeat(3000).trim();
  const STALE = "I no longer know this command. Please try again in a minute.";

  test.each<[string, Record<string, string | number | boolean>, string]>([
    ["ask", { question: LONG }, "“question” takes 2 to 300 characters, and yours has 5,999."],
    [
      "ask",
      { question: "👩‍🚀".repeat(101) },
      "“question” takes 2 to 300 characters, and yours has 303.",
    ],
    ["ask", { question: "x" }, "“question” takes 2 to 300 characters, and yours has 1."],
    [
      "ask",
      { question: "What?", article: LONG },
      "“article” takes at most 100 characters, and yours has 5,999.",
    ],
    ["article", { title: LONG }, "“title” takes at most 100 characters, and yours has 5,999."],
    ["article", { title: "x", page: 0 }, "“page” takes a whole number from 1 to 99,999."],
    ["article", { title: "x", page: 2 ** 52 }, "“page” takes a whole number from 1 to 99,999."],
    ["articles", { query: LONG }, "“query” takes at most 100 characters, and yours has 5,999."],
    ["article", {}, STALE],
    ["help", { topic: "x" }, STALE],
    ["corpus", {}, STALE],
  ])("/%s %o", async (name, values, refusal) => {
    const message = await stage.discord.as("member").slash(name, values).message();
    expect(textOf(message).replaceAll("\\", "")).toBe(refusal);
    expect(isPrivate(message)).toBe(true);
  });

  test.each([
    ["ask", { question: "x", article: LONG }, "article"],
    ["article", { title: LONG }, "title"],
  ])("/%s %o while it is typed: nothing is offered", async (name, values, focused) => {
    const typing = stage.discord.as("member").autocomplete(name, values, focused);
    await typing.acknowledged;
    expect(typing.choices).toEqual([]);
  });

  test("what is typed may still be too short", async () => {
    const typing = stage.discord.as("member").autocomplete("article", { title: "" }, "title");
    await typing.acknowledged;
    expect(typing.choices?.length).toBeGreaterThan(5);
  });
});

function forgetLimits(option: Option): void {
  for (const key of ["min_length", "max_length", "min_value", "max_value", "required"]) {
    Reflect.deleteProperty(option, key);
  }
}
