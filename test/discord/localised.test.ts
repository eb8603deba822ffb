import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/discord/commands/commands.ts";
import { localised, partsOf } from "../../src/discord/localised.ts";
import { readCommand } from "../../src/playground/discord/rules/command.ts";
import { TRANSLATIONS } from "../../src/words/languages.ts";
import { sourceFilesBelow } from "../layers/source-file.ts";
import { setStage } from "./stage.ts";

const PARTS = COMMANDS.flatMap(({ data }) => [...partsOf(data)]);
const PATHS = PARTS.map(([path]) => path);

/** Names of commands, subcommands and options (interactions/application-commands, Naming). */
const TYPED_NAME = /^[-_\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]{1,32}$/u;

describe.each(Object.entries(TRANSLATIONS))("In %s", (_, words) => {
  test.each(PARTS)("%s has a name that Discord takes, and says what it does", (path, part) => {
    const { name = "", description = "" } = words.commandName(path) ?? {};
    const isTyped = part.value === undefined && !/[A-Z ]/.test(part.name);
    expect(name).toMatch(isTyped ? TYPED_NAME : /^.{1,100}$/u);
    if (part.value === undefined) expect(description).toMatch(/^.{1,100}$/u);
  });

  test("what stands side by side has names of its own", () => {
    const names = PATHS.map((path) => {
      const beside = path.slice(0, path.lastIndexOf("/") + 1);
      return `${beside}${words.commandName(path)?.name}`;
    });
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

test.each(COMMANDS)("Discord takes $data.name with its longest translations", ({ data }) => {
  expect(() => readCommand(localised(data, TRANSLATIONS))).not.toThrow();
});

test("Every command and option that is mentioned exists", () => {
  const mention = /(?:words\.(?:command|option)\(|\{\s*(?:command|option): )"([^"]+)"/g;
  const mentioned = sourceFilesBelow("src").flatMap(({ text }) =>
    [...text.matchAll(mention)].map(([, path]) => path!),
  );
  expect(mentioned.length).toBeGreaterThan(3);
  expect(mentioned.filter((path) => !PATHS.includes(path))).toEqual([]);
});

describe("The bot", () => {
  const stage = setStage();

  test("registers its commands in all languages, and leaves them alone where they are the same", async () => {
    const corpus = () =>
      stage.discord.parts.commands.list(null).find(({ name }) => name === "corpus");
    expect(corpus()).toMatchObject({
      name_localizations: { de: "bestand" },
      options: expect.arrayContaining([
        expect.objectContaining({
          name: "refresh",
          name_localizations: expect.objectContaining({ de: "einlesen" }),
        }),
      ]),
    });
    const puts = () => stage.discord.requests.filter(({ method }) => method === "PUT").length;
    expect(puts()).toBe(1);
    await stage.restart();
    expect(puts()).toBe(1);
    corpus()!.description_localizations = { de: "Von früher" };
    await stage.restart();
    expect(puts()).toBe(2);
    expect(corpus()?.description_localizations).toMatchObject({
      de: "Sich um die Artikel kümmern",
      "es-ES": "Cuidar de los artículos",
    });
  });
});
