import { expect, test } from "vitest";
import { COMMANDS } from "../../src/discord/commands/commands.ts";
import { sourceFilesBelow } from "../layers/source-file.ts";

/** Where errors arise that members may be told of. */
const TOLD = ["corpus", "discord", "engine", "library", "search", "store/articles"];
/** Where what members read is made. */
const SHOWN = ["asking", "commands", "components", "messages"].map((room) => `discord/${room}`);
/** Three words at least, the first with a capital letter. */
const SENTENCE = /"[A-Z“][^"\n]* [^"\n]* [^"\n]*"|`[A-Z“][^`]* [^`]* [^`]*`/g;
const COMMENT = /\/\*\*[\s\S]*?\*\/|\/\/[^\n]*/g;
/** What is logged, and what only a bug would throw. */
const FOR_US = /\blog\.\w+\([^;]*;|\b(?:Range|Type)Error\([^;]*;/g;

const FILES = sourceFilesBelow("src");
const below = (rooms: readonly string[]) =>
  FILES.filter(({ path }) => rooms.some((room) => path.startsWith(`src/${room}`)));

test("An error that members may be told of has its words in the catalogue", () => {
  const files = below(TOLD);
  const withError = files.filter(({ text }) => /new (?:User|Read)Error\(/.test(text));
  expect(withError.length).toBeGreaterThan(10);
  const literals = files.filter(({ text }) => /new (?:User|Read)Error\(\s*["'`]/.test(text));
  expect(literals.map(({ path }) => path)).toEqual([]);
});

test("What members read stands in the catalogue, but for the English of the commands", () => {
  const described = new Set(COMMANDS.flatMap((command) => descriptionsOf(command as Described)));
  const sentences = below(SHOWN).flatMap(({ path, text }) =>
    (text.replace(COMMENT, "").replace(FOR_US, "").match(SENTENCE) ?? []).map((literal) => ({
      path,
      words: literal.slice(1, -1),
    })),
  );
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.filter(({ words }) => !described.has(words))).toEqual([]);
});

/** A command, an option, or whatever else Discord shows with a description. */
interface Described {
  readonly description?: string;
  readonly data?: unknown;
  readonly options?: readonly unknown[];
}

function descriptionsOf({ description = "", data, options = [] }: Described): string[] {
  const inner = [data, ...options].filter((each) => each !== undefined) as Described[];
  return [description, ...inner.flatMap(descriptionsOf)];
}
