import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = new URL("..", import.meta.url).pathname;

interface Source {
  /** Below the project, such as `src/corpus/load.ts`. */
  readonly file: string;
  readonly text: string;
  /** What it imports: files below the project, and packages by name. */
  readonly imports: readonly string[];
}

const SOURCES = sourcesBelow("src");

/** Every file and package that a room's files import. */
const importsOf = (room: string) =>
  SOURCES.filter(({ file }) => file.startsWith(`src/${room}/`)).flatMap(({ file, imports }) =>
    imports.map((imported) => ({ file, imported })),
  );

describe("the one direction: main, cli -> discord, playground -> library -> semantic -> search -> corpus", () => {
  /** What each room and file may import of the project. */
  const MAY_IMPORT: Readonly<Record<string, RegExp>> = {
    corpus: /^src\/(corpus\/|errors\.ts)/,
    search: /^src\/(search\/|corpus\/|errors\.ts)/,
    semantic: /^src\/(semantic\/|search\/|corpus\/|errors\.ts)/,
    terminal: /^src\/(terminal\/|library\.ts|config\.ts|semantic\/|search\/|corpus\/|errors\.ts)/,
    discord: /^src\/(?!playground\/|terminal\/|main\.ts|cli\.ts)/,
    playground: /^src\/(playground\/|errors\.ts)/,
  };

  test.each(Object.entries(MAY_IMPORT))(
    "%s imports nothing that stands above it",
    (room, allowed) => {
      const own = importsOf(room).filter(({ imported }) => imported.startsWith("src/"));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ imported }) => !allowed.test(imported))).toEqual([]);
    },
  );

  test("the library imports search, semantic and corpus, and nothing above itself", () => {
    const library = SOURCES.find(({ file }) => file === "src/library.ts")!;
    const rooms = library.imports.filter((imported) => imported.startsWith("src/"));
    expect(rooms).toContain("src/corpus/load.ts");
    expect(rooms).toContain("src/search/index/build-index.ts");
    const allowed = /^src\/(corpus\/|search\/|semantic\/|errors\.ts)/;
    expect(rooms.filter((imported) => !allowed.test(imported))).toEqual([]);
  });

  test("the entries are imported by nobody", () => {
    const entries = ["src/main.ts", "src/cli.ts"];
    expect(
      SOURCES.filter(({ imports }) => entries.some((entry) => imports.includes(entry))),
    ).toEqual([]);
  });

  test("no file of the bot imports from the tests, nor from outside of src", () => {
    const outside = SOURCES.flatMap(({ file, imports }) =>
      imports
        .filter((imported) => /^(test|corpus)\/|^\.\./.test(imported))
        .map((imported) => ({ file, imported })),
    );
    expect(outside).toEqual([]);
  });

  test("no file imports itself by way of others", () => {
    const imports = new Map(SOURCES.map((source) => [source.file, source.imports]));
    const reaches = (from: string, sought: string, seen = new Set<string>()): boolean =>
      (imports.get(from) ?? []).some((next) => {
        if (next === sought) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, sought, seen);
      });
    const inCircle = SOURCES.filter(({ file }) => /^src\/(corpus|terminal|library)/.test(file));
    expect(inCircle.filter(({ file }) => reaches(file, file)).map(({ file }) => file)).toEqual([]);
  });
});

describe("edges are imported in one place each", () => {
  test.each<[string, RegExp, RegExp]>([
    ["discord.js", /^discord\.js$/, /^src\/(discord\/|main\.ts)/],
    ["minisearch", /^minisearch$/, /^src\/search\/index\/build-index\.ts$/],
    [
      "the file system",
      /^(node:)?fs(\/promises)?$/,
      /^src\/(corpus\/load|library|cli|search\/query\/english\/english)\.ts$|^src\/(playground|semantic)\//,
    ],
    ["the network", /^(node:)?(http2?|https|net|tls|dgram)$/, /^src\/(playground|discord)\//],
    ["other processes", /^(node:)?child_process$/, /^src\/(playground\/|semantic\/install\.ts$)/],
    ["threads", /^(node:)?worker_threads$/, /^src\/semantic\//],
    ["the settings file", /^dotenv$/, /^src\/(main|cli)\.ts$/],
    ["the parser of HTML", /^parse5$/, /^src\/corpus\//],
    ["the parser of Markdown", /^mdast-util-from-markdown$/, /^src\/corpus\/read\/markdown\.ts$/],
    ["the parser of YAML", /^yaml$/, /^src\/corpus\/read\/front-matter\.ts$/],
    ["the stemmer", /^snowball-stemmers$/, /^src\/search\/text\/stem\.ts$/],
  ])("%s", (_, name, places) => {
    const importing = SOURCES.filter(({ imports }) => imports.some((one) => name.test(one)));
    expect(importing.map(({ file }) => file).filter((file) => !places.test(file))).toEqual([]);
  });

  test("the runtime of sentence models is named in one room, and imported by its path alone", () => {
    const name = "@huggingface/transformers";
    const naming = SOURCES.filter(({ text }) => text.includes(name)).map(({ file }) => file);
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((file) => !/^src\/semantic\//.test(file))).toEqual([]);
    expect(SOURCES.filter(({ imports }) => imports.includes(name))).toEqual([]);
  });

  test("process.env is read by the entries only", () => {
    const reading = SOURCES.filter(({ text }) =>
      /\bprocess\.env\b|from "node:process"/.test(text),
    ).map(({ file }) => file);
    expect(reading).toEqual(expect.arrayContaining(["src/cli.ts", "src/main.ts"]));
    expect(reading.filter((file) => !/^src\/(cli|main)\.ts$/.test(file))).toEqual([]);
  });

  test("the playground knows neither discord.js nor the bot", () => {
    const known = importsOf("playground").filter(({ imported }) =>
      /^discord\.js$|^src\/(discord|search|corpus)\/|^src\/(library|main|cli)\.ts$/.test(imported),
    );
    expect(known).toEqual([]);
  });

  test("places of the owner's texts are named nowhere", () => {
    const named = [...SOURCES, ...sourcesBelow("test")].filter(({ text }) =>
      /shared\/(articles|data)|squad-sample/.test(text),
    );
    expect(named.map(({ file }) => file).filter((file) => file !== "test/layers.test.ts")).toEqual(
      [],
    );
  });
});

function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((name) => {
      const file = join(folder, name);
      const text = readFileSync(join(ROOT, file), "utf8");
      return { file, text, imports: importsIn(text).map((name) => resolve(file, name)) };
    });
}

/** `import … from "x"`, `export … from "x"`, `import "x"` and `import("x")`. */
function importsIn(text: string): string[] {
  const statement = /(?:\bfrom|^import|\bimport\()\s*"([^"]+)"/gm;
  return Array.from(text.matchAll(statement), ([, name]) => name!);
}

function resolve(file: string, name: string): string {
  return name.startsWith(".") ? join(file, "..", name) : name;
}
