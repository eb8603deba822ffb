import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { isPlainHttp, parseConfig } from "../src/config.ts";
import { UserError } from "../src/errors.ts";
import { SETTINGS } from "../src/settings.ts";

const GUILD = "1400000000000000001";
const DEFAULTS = {
  token: null,
  guildId: null,
  userInstall: "off",
  apiUrl: "https://discord.com/api",
  shards: "auto",
  shardList: null,
  totalShards: null,
  shardProcesses: 1,
  corpusDir: "corpus",
  watch: "on",
  refreshCron: null,
  corpusPull: "off",
  opensearchUrl: null,
  opensearchUser: null,
  opensearchPassword: null,
  opensearchCa: null,
  dataDir: "data",
  historyDays: 365,
  binDays: 30,
  gapsDays: 30,
  semanticModel: null,
  semanticDir: null,
  semanticTimeoutMs: 250,
  sourceUrl: null,
  moderatorRoleIds: [],
  moderatorGuildIds: [],
  cooldownSeconds: 3,
  askFor: "on",
  supportUrl: null,
  privacyUrl: null,
  serverArticles: "off",
  serverArticlesMost: 200,
  serverArticlesMib: 50,
  serverArticlesDaily: 50,
  logLevel: "info",
  healthPort: null,
  healthHost: "127.0.0.1",
  playgroundPort: 4321,
};

const errorOf = (env: Record<string, string>): string => {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error("Expected these settings to be refused");
};

test("Without settings every one has its default", () => {
  expect(parseConfig({})).toEqual(DEFAULTS);
});

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const SETTING_LIST: readonly { name: string; schema: z.ZodType; help: string; unset?: string }[] =
  Object.values(SETTINGS);

test(".env.example lists every setting with its help and default, and changes nothing as it stands", () => {
  const [, ...entries] = read(".env.example").trimEnd().split("\n\n");
  const written = entries.map((entry) => entry.replace(/\n# (?!Default: )/g, " "));
  expect(written).toEqual(
    SETTING_LIST.map(({ name, schema, help, unset = String(schema.parse(undefined)) }) =>
      [`# ${help}`, `# Default: ${unset}`, `${name}=`].join("\n"),
    ),
  );
  expect(parseConfig(parse(read(".env.example")))).toEqual(DEFAULTS);
});

test("README's table lists every setting with its default and help", () => {
  const rows = read("README.md").match(/^\| `[A-Z_]+` \|.*$/gm);
  expect(rows).toEqual(
    SETTING_LIST.map(
      ({ name, schema, help, unset = `\`${schema.parse(undefined)}\`` }) =>
        `| \`${name}\` | ${unset} | ${help} |`,
    ),
  );
});

test("Every setting but the folders and the model is checked", () => {
  const all = Object.fromEntries(SETTING_LIST.map(({ name }) => [name, "💥"]));
  const message = errorOf(all);
  const free = SETTING_LIST.map(({ name }) => name).filter((name) => !message.includes(`${name}:`));
  expect(free).toEqual([
    "CORPUS_DIR",
    "OPENSEARCH_USER",
    "OPENSEARCH_PASSWORD",
    "OPENSEARCH_CA",
    "DATA_DIR",
    "SEMANTIC_MODEL",
    "SEMANTIC_DIR",
  ]);
});

test("Every setting is read", () => {
  expect(
    parseConfig({
      DISCORD_TOKEN: " a.b-_1.c ",
      DISCORD_GUILD_ID: GUILD,
      USER_INSTALL: "on",
      DISCORD_API_URL: "http://127.0.0.1:80/api/",
      SHARD_LIST: "0-1, 3",
      TOTAL_SHARDS: "4",
      SHARD_PROCESSES: "2",
      CORPUS_DIR: "articles",
      WATCH: "poll",
      REFRESH_CRON: "*/10 * * * *",
      CORPUS_PULL: "on",
      OPENSEARCH_URL: "https://one.example:9200/, http://127.0.0.1:9201",
      OPENSEARCH_USER: "footnote",
      OPENSEARCH_PASSWORD: "secret",
      OPENSEARCH_CA: "ca.pem",
      DATA_DIR: "state",
      HISTORY_DAYS: "30",
      BIN_DAYS: "60",
      GAPS_DAYS: "7",
      SEMANTIC_MODEL: "models/mine",
      SEMANTIC_DIR: "models",
      SEMANTIC_TIMEOUT_MS: "2000",
      SOURCE_URL: "https://example.org/{file}#L{first}-L{last}",
      MODERATOR_ROLE_IDS: `${GUILD}, 1400000000000000002`,
      MODERATOR_GUILD_IDS: "1400000000000000003",
      COOLDOWN_SECONDS: "60",
      ASK_FOR: "off",
      SUPPORT_URL: "https://example.org/s",
      PRIVACY_URL: "https://example.org/p",
      SERVER_ARTICLES: "on",
      SERVER_ARTICLES_MOST: "10",
      SERVER_ARTICLES_MIB: "5",
      SERVER_ARTICLES_DAILY: "2",
      LOG_LEVEL: "debug",
      HEALTH_PORT: "9100",
      HEALTH_HOST: "::",
      PLAYGROUND_PORT: "8080",
    }),
  ).toEqual({
    token: "a.b-_1.c",
    guildId: GUILD,
    userInstall: "on",
    apiUrl: "http://127.0.0.1:80/api",
    shards: "auto",
    shardList: [0, 1, 3],
    totalShards: 4,
    shardProcesses: 2,
    corpusDir: "articles",
    watch: "poll",
    refreshCron: "*/10 * * * *",
    corpusPull: "on",
    opensearchUrl: ["https://one.example:9200", "http://127.0.0.1:9201"],
    opensearchUser: "footnote",
    opensearchPassword: "secret",
    opensearchCa: "ca.pem",
    dataDir: "state",
    historyDays: 30,
    binDays: 60,
    gapsDays: 7,
    semanticModel: "models/mine",
    semanticDir: "models",
    semanticTimeoutMs: 2_000,
    sourceUrl: "https://example.org/{file}#L{first}-L{last}",
    moderatorRoleIds: [GUILD, "1400000000000000002"],
    moderatorGuildIds: ["1400000000000000003"],
    cooldownSeconds: 60,
    askFor: "off",
    supportUrl: "https://example.org/s",
    privacyUrl: "https://example.org/p",
    serverArticles: "on",
    serverArticlesMost: 10,
    serverArticlesMib: 5,
    serverArticlesDaily: 2,
    logLevel: "debug",
    healthPort: 9_100,
    healthHost: "::",
    playgroundPort: 8080,
  });
});

test("All wrong settings are named at once, with what was expected and what came", () => {
  const message = errorOf({
    DISCORD_GUILD_ID: "my server",
    MODERATOR_ROLE_IDS: "1,2",
    LOG_LEVEL: "loud",
    PLAYGROUND_PORT: "70000",
    SUPPORT_URL: "mailto:a@b.c",
  });
  expect(message.split("\n")).toEqual([
    "These settings cannot be used:",
    'DISCORD_GUILD_ID: expected a Discord id of 17 to 20 digits, got "my server"',
    'MODERATOR_ROLE_IDS: expected a Discord id of 17 to 20 digits, got "1,2"',
    'SUPPORT_URL: expected an address with http or https, got "mailto:a@b.c"',
    'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
    'PLAYGROUND_PORT: expected a port from 0 to 65535, got "70000"',
  ]);
});

test.each(["0", "2001", "-1", "1.5", "10000", "250 ms"])(
  "An answer cannot wait %s milliseconds for the sentence model",
  (SEMANTIC_TIMEOUT_MS) => {
    expect(errorOf({ SEMANTIC_TIMEOUT_MS })).toContain(
      "SEMANTIC_TIMEOUT_MS: expected a number of milliseconds from 1 to 2000, got ",
    );
  },
);

test.each(["hourly", "* * *", "61 * * * *", "0 0 30 2 *", "* * * * * * * *"])(
  "There is no schedule %s",
  (REFRESH_CRON) => {
    expect(errorOf({ REFRESH_CRON })).toContain("REFRESH_CRON: expected a cron expression");
  },
);

test.each(["0", "-1", "1.5", "10000", "automatic"])("There cannot be %s shards", (SHARDS) => {
  expect(errorOf({ SHARDS })).toContain("SHARDS: expected auto, or a number of shards from 1 to");
});

test.each([
  ["0,1,2", [0, 1, 2]],
  ["0-2", [0, 1, 2]],
  ["7, 3-4", [3, 4, 7]],
])("Several machines may serve a bot, and one of them the shards %s", (SHARD_LIST, shardList) => {
  expect(parseConfig({ SHARD_LIST, TOTAL_SHARDS: "8" })).toMatchObject({ shardList });
});

test.each([
  [{ SHARD_LIST: "0" }, "SHARD_LIST: expected TOTAL_SHARDS beside it"],
  [{ TOTAL_SHARDS: "2" }, "TOTAL_SHARDS: expected SHARD_LIST beside it"],
  [
    { SHARD_LIST: "1-3", TOTAL_SHARDS: "2" },
    "shards from 0 to 1, because TOTAL_SHARDS is 2, got 2, 3",
  ],
  [
    { SHARD_LIST: "0", TOTAL_SHARDS: "2", SHARDS: "2" },
    "SHARDS: expected nothing beside SHARD_LIST",
  ],
  [{ SHARD_LIST: "0-2,1", TOTAL_SHARDS: "4" }, 'each once, got "0-2,1"'],
  [{ SHARD_LIST: "2-0", TOTAL_SHARDS: "4" }, 'each once, got "2-0"'],
  [
    { SHARD_LIST: "0;1", TOTAL_SHARDS: "4" },
    "SHARD_LIST: expected shards with commas between them",
  ],
  [
    { SHARD_LIST: "0", TOTAL_SHARDS: "0" },
    "TOTAL_SHARDS: expected a number of shards from 1 to 9999",
  ],
])("Settings that do not go together are refused: %j", (env, message) => {
  expect(errorOf(env)).toContain(message);
  expect(errorOf(env).split("\n")).toHaveLength(2);
});

test("A token is never part of a message", () => {
  const message = errorOf({ DISCORD_TOKEN: "secret secret" });
  expect(message).toContain("DISCORD_TOKEN: expected a bot token");
  expect(message).not.toContain("secret");
});

test("The servers of moderators are the one server unless they are named", () => {
  expect(parseConfig({ DISCORD_GUILD_ID: GUILD }).moderatorGuildIds).toEqual([GUILD]);
});

describe("Discord's API", () => {
  test.each([
    "http://example.org/api",
    "ftp://localhost/",
    "http://127.0.0.1.example.org/api",
    "x",
  ])("is not taken from %s", (DISCORD_API_URL) => {
    expect(errorOf({ DISCORD_API_URL })).toContain("DISCORD_API_URL: expected an");
  });

  test("is named without its version", () => {
    const message = errorOf({ DISCORD_API_URL: "https://discord.com/api/v10" });
    expect(message).toContain("without the API version");
  });

  test.each([
    ["http://localhost:1/api", true],
    ["http://[::1]:1/api", true],
    ["https://example.org/api", false],
  ])("at %s is plain: %s", (DISCORD_API_URL, isPlain) => {
    expect(isPlainHttp(parseConfig({ DISCORD_API_URL }))).toBe(isPlain);
  });
});

test.each([
  ...["https://example.org/", "javascript:{file}", "{file}", "https://{file"],
  ...["https://{file}/x", "https://{file}@example.org/", "https://example.org:{first}/"],
])("%s is no template for sources", (SOURCE_URL) => {
  expect(errorOf({ SOURCE_URL })).toContain("SOURCE_URL: expected an http or https address");
});
