import { builtinModules } from "node:module";
import { describe, expect, test } from "vitest";
import { importCycles } from "./layers/import-cycles.ts";
import { sourceFilesBelow } from "./layers/source-file.ts";

/** The rooms of `src`, and what else of `src` the files of each may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  corpus: ["words/wording", "errors"],
  search: ["corpus", "errors"],
  "search/text": [],
  threads: [],
  pictures: ["threads"],
  cluster: ["words/wording", "errors"],
  store: ["cluster", "corpus", "threads", "words/wording", "errors"],
  semantic: ["store", "search", "corpus", "errors"],
  engine: ["words/wording", "threads", "store", "cluster", "search", "corpus", "errors"],
  library: ["words/wording", "library-events", "engine", "search", "corpus", "errors"],
  "cluster-address": ["config", "cluster/connection"],
  "open-cluster": ["cluster", "log"],
  "bot-cluster": [
    "bot-servers",
    "library-events",
    "library",
    "engine",
    "open-cluster",
    "cluster",
    "search",
    "config",
    "log",
  ],
  "bot-servers": ["library", "config", "log"],
  "bot-articles": [
    "words",
    "bot-servers",
    "bot-cluster",
    "open-cluster",
    "background-model",
    "library-events",
    "library",
    "engine",
    "store/articles",
    "corpus",
    "config",
    "log",
  ],
  terminal: [
    "words",
    "cluster-address",
    "engine/cluster",
    "engine/read-few",
    "cluster",
    "store",
    "library",
    "semantic",
    "search",
    "corpus",
    "config",
    "errors",
    "service",
    "serve-playground",
    "settings",
    "invite-link",
  ],
  discord: [
    "words",
    "invite-link",
    "library",
    "pictures",
    "store/counts",
    "store/article-change",
    "store/articles",
    "store/gaps",
    "store/history",
    "store/server-choices",
    "store/server-settings",
    "store/stores",
    "store/votes",
    "search",
    "corpus",
    "config",
    "settings",
    "log",
    "errors",
  ],
  operations: [
    "words/wording",
    "discord/observation",
    "discord/bot-status",
    "library-events",
    "search/semantic-scorer",
    "errors",
  ],
  playground: ["errors"],
  "playground/discord": [],
  errors: ["words"],
  words: [],
  config: ["settings", "errors"],
  settings: [],
  log: ["config", "corpus", "logged-error"],
  "logged-error": [],
  shutdown: ["errors"],
  "bot-store": [
    "bot-database",
    "bot-cluster-store",
    "open-cluster",
    "store",
    "config",
    "errors",
    "log",
  ],
  "bot-database": ["store"],
  "bot-cluster-store": ["open-cluster", "store"],
  "bot-added-articles": ["store", "config", "log"],
  "data-folder": ["store", "config", "log"],
  "library-events": [],
  "bot-operations": ["operations", "discord/bot", "discord/sharding", "library", "config", "log"],
  "bot-upkeep": [
    "store/history",
    "operations",
    "discord/refresh",
    "library",
    "corpus",
    "config",
    "log",
  ],
  "invite-link": [],
  "background-model": ["semantic", "search", "config", "log"],
  service: ["corpus", "config", "errors", "log", "shutdown"],
  "serve-playground": ["playground", "config", "settings", "log", "shutdown"],
};

/** The programs: they may import every room, and nothing imports them. */
const ENTRY_POINTS = ["main", "cli", "build/build"];

/** Packages that reach outside, or that are costly to replace, and the only places that import them. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  "discord.js": ["discord", "main"],
  "intl-messageformat": ["words"],
  minisearch: ["search/find-articles"],
  "@opensearch-project/opensearch": ["cluster/connection"],
  "prom-client": ["operations"],
  "node:fs": [
    "operations/watching",
    "corpus/files",
    "corpus/folder",
    "cluster/connection",
    "engine/cluster/files",
    "search/query/english",
    "semantic",
    "store",
    "playground",
    "terminal/commands/eval",
  ],
  "node:fs/promises": [
    "build",
    "engine/generation-file",
    "engine/maker",
    "engine/cluster/files",
    "engine/cluster/read/pull-folder",
    "library",
    "operations/watching",
    "semantic",
    "store",
    "playground",
    "terminal/init/env-file",
  ],
  "node:http": ["playground", "operations/health-server"],
  "node:net": ["playground", "operations/health-server"],
  "node:child_process": ["playground", "semantic/install", "build", "operations/git-pull"],
  libsql: ["store/database"],
  "node:worker_threads": [
    "threads",
    "engine/threads",
    "store/database",
    "semantic",
    "pictures",
    "errors",
  ],
  "@napi-rs/canvas": ["pictures"],
  dotenv: ["main", "cli"],
  chokidar: ["operations/watching"],
  croner: ["operations/schedule", "settings"],
  parse5: ["corpus/read"],
  "mdast-util-from-markdown": ["corpus/read/markdown"],
  unpdf: ["corpus/read/pdf"],
  mammoth: ["corpus/read/docx"],
  yaml: ["corpus/read/yaml"],
  "snowball-stemmers": ["search/text/stem"],
};

const FILES = sourceFilesBelow("src");

describe("imports go one way, from the programs down to the corpus", () => {
  test("every file belongs to a room, or is a program", () => {
    const rooms = [...Object.keys(MAY_IMPORT), ...ENTRY_POINTS];
    expect(FILES.map(({ path }) => path).filter((path) => !isIn(path, rooms))).toEqual([]);
  });

  test.each(Object.entries(MAY_IMPORT))("%s imports only what it may: %j", (room, others) => {
    const files = FILES.filter(({ path }) => isIn(path, [room]));
    expect(files.length).toBeGreaterThan(0);
    const imports = files.flatMap((file) =>
      file.imports.map((name) => ({ from: file.path, name })),
    );
    const refused = imports.filter(
      ({ name }) => name.startsWith("src/") && !isIn(name, [room, ...others]),
    );
    expect(refused).toEqual([]);
  });

  test("no command imports another; only the list of them does, and a command its subcommands", () => {
    const isCommand = (path: string) =>
      isIn(path, ["discord/commands"]) && !path.endsWith("/commands.ts");
    const commands = FILES.filter(({ path }) => isCommand(path));
    expect(commands.length).toBeGreaterThan(5);
    const importing = commands.filter(({ path, imports }) => {
      const subcommands = path.replace(/\.ts$/, "/");
      return imports.some((name) => isCommand(name) && !name.startsWith(subcommands));
    });
    expect(importing.map(({ path }) => path)).toEqual([]);
  });

  test("nothing imports a program", () => {
    const programs = FILES.filter(({ path }) => isIn(path, ENTRY_POINTS)).map(({ path }) => path);
    expect(programs).toHaveLength(ENTRY_POINTS.length);
    expect(importersOf((name) => programs.includes(name))).toEqual([]);
  });

  test("nothing in src imports from the tests, nor from other folders", () => {
    expect(importersOf((name) => /^(test|corpus)\/|^\.\./.test(name))).toEqual([]);
  });
});

describe("no file imports itself by way of others", () => {
  test("in src", () => {
    expect(importCycles(FILES)).toEqual([]);
  });

  test("a cycle is named once, file by file", () => {
    const files = [
      { path: "entry.ts", imports: ["b.ts"] },
      { path: "b.ts", imports: ["c.ts", "node:fs"] },
      { path: "c.ts", imports: ["leaf.ts", "a.ts"] },
      { path: "a.ts", imports: ["b.ts"] },
      { path: "leaf.ts", imports: [] },
    ];
    expect(importCycles(files)).toEqual(["a.ts -> b.ts -> c.ts -> a.ts"]);
  });
});

describe("what is imported in few places only", () => {
  test.each(Object.entries(ONLY_IN))("%s: in %j", (name, places) => {
    const importers = importersOf((imported) => imported === name);
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((path) => !isIn(path, places))).toEqual([]);
  });

  test("the network by other means: nowhere", () => {
    expect(importersOf((name) => /^node:(http2|https|tls|dgram)$/.test(name))).toEqual([]);
  });

  test("Node's own modules are named with their prefix, so that they are found", () => {
    expect(importersOf((name) => builtinModules.includes(name))).toEqual([]);
  });

  test("the sentence model's runtime: in semantic, and loaded from its folder alone", () => {
    const runtime = "@huggingface/transformers";
    const naming = FILES.filter(({ text }) => text.includes(runtime)).map(({ path }) => path);
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((path) => !isIn(path, ["semantic"]))).toEqual([]);
    expect(importersOf((name) => name === runtime)).toEqual([]);
  });

  test("process.env: in the programs, and where a library can be told in no other way", () => {
    const reading = FILES.filter(({ text }) => /\bprocess(\.env\b|\);)|"node:process"/.test(text));
    expect(reading.map(({ path }) => path).toSorted()).toEqual([
      "src/cli.ts",
      "src/main.ts",
      "src/semantic/runtime.ts",
    ]);
  });

  test("the places of the owner's texts: nowhere", () => {
    const named = [...FILES, ...sourceFilesBelow("test")]
      .filter(({ text }) => /shared\/(articles|data)|squad-sample/.test(text))
      .map(({ path }) => path);
    expect(named).toEqual(["test/layers.test.ts"]);
  });
});

/** The files of `src` that import a file or package. */
function importersOf(isMeant: (name: string) => boolean): readonly string[] {
  return FILES.filter(({ imports }) => imports.some(isMeant)).map(({ path }) => path);
}

/** Whether a file is one of these, or below one of these, such as `corpus/load` or `corpus`. */
function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => new RegExp(`^src/${place}(/|\\.tsx?$|\\.mjs$)`).test(path));
}
