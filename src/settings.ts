import { Cron } from "croner";
import { z } from "zod";

/** One setting, from the environment or from `.env`. */
interface Setting {
  readonly name: string;
  /** Reads what is written, or undefined where nothing is; its messages say what was expected. */
  readonly schema: z.ZodType;
  /** What it is for, as README and `.env.example` say it too. */
  readonly help: string;
  /** Describes the default in words, where the default is not a value that can be written. */
  readonly unset?: string;
}

/** The folder of articles that comes with the bot. */
export const SHIPPED_CORPUS = "corpus";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const HIGHEST_PORT = 65_535;
const LONGEST_SEMANTIC_TIMEOUT_MS = 2_000;
const SEMANTIC_TIMEOUT = `a number of milliseconds from 1 to ${LONGEST_SEMANTIC_TIMEOUT_MS}`;
const SHARDS = "auto, or a number of shards from 1 to 9999";
const LONGEST_HISTORY_DAYS = 3_650;
const HISTORY = `a number of days from 0 to ${LONGEST_HISTORY_DAYS}`;
const PROCESSES = "a number of processes from 1 to 999";
const PORT = `a port from 0 to ${HIGHEST_PORT}`;
const LONGEST_COOLDOWN = 3_600;
const COOLDOWN = `a number of seconds from 0 to ${LONGEST_COOLDOWN}`;
const CRON = "a cron expression that comes true, such as */10 * * * *";
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const HOST = /^[\w.:-]+$/;

const snowflake = z.string().regex(/^\d{17,20}$/, "a Discord id of 17 to 20 digits");
const snowflakes = z
  .string()
  .transform((list): readonly string[] => list.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(snowflake).readonly())
  .default([]);
const port = z
  .string()
  .regex(/^\d{1,5}$/, PORT)
  .transform(Number)
  .refine((number) => number <= HIGHEST_PORT, PORT);
const webAddress = optional(
  z.url({ protocol: /^https?$/, error: "an address with http or https" }),
);

/** Every setting there is, by its name in the code. */
export const SETTINGS = {
  token: {
    name: "DISCORD_TOKEN",
    schema: optional(
      z
        .string()
        .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "a bot token: three parts with dots between them"),
    ),
    help: "The bot's token (https://discord.com/developers/applications, your application, Bot). Without one, `npm start` serves a local Discord to try the bot in.",
    unset: "none",
  },
  guildId: {
    name: "DISCORD_GUILD_ID",
    schema: optional(snowflake),
    help: "The id of the one server the bot serves. Its commands appear there at once. Direct messages need this to be empty.",
    unset: "every server, and direct messages",
  },
  apiUrl: {
    name: "DISCORD_API_URL",
    schema: z
      .url("an address")
      .refine(isSafeApi, "an https address, or http on this machine only")
      .transform(withoutTrailingSlash)
      .refine((url) => !/\/v\d+$/.test(url), "an address without the API version")
      .default("https://discord.com/api"),
    help: "Discord's API, without the version. Plain http is taken for this machine only.",
  },
  shards: {
    name: "SHARDS",
    schema: z
      .string()
      .regex(/^(auto|[1-9]\d{0,3})$/, SHARDS)
      .transform((shards) => (shards === "auto" ? shards : Number(shards)))
      .default("auto"),
    help: "How many gateway shards the bot's servers are divided over; `auto` takes as many as Discord recommends. A shard may hold 2,500 servers.",
  },
  shardProcesses: {
    name: "SHARD_PROCESSES",
    schema: z
      .string()
      .regex(/^[1-9]\d{0,2}$/, PROCESSES)
      .transform(Number)
      .default(1),
    help: "How many processes hold the shards. From 2 on, a manager starts and watches them.",
  },
  corpusDir: {
    name: "CORPUS_DIR",
    schema: z.string().default(SHIPPED_CORPUS),
    help: "The folder of articles (.txt, .md, .html, .pdf, .docx).",
  },
  watch: {
    name: "WATCH",
    schema: z.enum(["on", "off", "poll"], "on, off or poll").default("on"),
    help: "Whether the folder of articles is watched, and what changes in it read by itself. `poll` looks every few seconds, for folders on a network, whose changes a system does not tell.",
  },
  refreshCron: {
    name: "REFRESH_CRON",
    schema: optional(z.string().refine(isSchedule, CRON)),
    help: "When the articles are read again besides, as cron says it: `*/10 * * * *` is every ten minutes. For folders that cannot be watched, and for `CORPUS_PULL`.",
    unset: "never",
  },
  corpusPull: {
    name: "CORPUS_PULL",
    schema: z.enum(["on", "off"], "on or off").default("off"),
    help: "Whether `git pull --ff-only` brings the folder of articles up to date before each `/corpus refresh` and each refresh of `REFRESH_CRON`. The folder is a git work tree, or lies in one.",
  },
  dataDir: {
    name: "DATA_DIR",
    schema: z.string().default("data"),
    help: "The folder for what the bot stores: its database, what it made of the articles, for the next start, a sentence model and what belongs to it, and a note of each process that runs.",
  },
  historyDays: {
    name: "HISTORY_DAYS",
    schema: z
      .string()
      .regex(/^\d{1,4}$/, HISTORY)
      .transform(Number)
      .refine((days) => days <= LONGEST_HISTORY_DAYS, HISTORY)
      .default(365),
    help: `How many days \`/corpus history\` keeps who had the articles read again, and when, at most ${LONGEST_HISTORY_DAYS}. 0 keeps nothing, and removes what was kept.`,
  },
  semanticModel: {
    name: "SEMANTIC_MODEL",
    schema: optional(z.string()),
    help: "A sentence model, which understands other words for the same thing: a folder, or a name on the hub such as `Xenova/bge-small-en-v1.5`. `npm run footnote semantic` fetches what it needs.",
    unset: "none; the bot searches by words alone",
  },
  semanticDir: {
    name: "SEMANTIC_DIR",
    schema: optional(z.string()),
    help: "The folder of sentence models and of what runs them, which `npm run footnote semantic` fetches. The bot only reads it.",
    unset: "`semantic` below `DATA_DIR`",
  },
  semanticTimeoutMs: {
    name: "SEMANTIC_TIMEOUT_MS",
    schema: z
      .string()
      .regex(/^\d{1,4}$/, SEMANTIC_TIMEOUT)
      .transform(Number)
      .refine((ms) => ms >= 1 && ms <= LONGEST_SEMANTIC_TIMEOUT_MS, SEMANTIC_TIMEOUT)
      .default(250),
    help: `How many milliseconds an answer waits for the sentence model, from 1 to ${LONGEST_SEMANTIC_TIMEOUT_MS}. After that it is found by words alone.`,
  },
  sourceUrl: {
    name: "SOURCE_URL",
    schema: optional(
      z
        .string()
        .refine(
          isSourceTemplate,
          "an http or https address with {file}, {first} or {last} in its path",
        ),
    ),
    help: "Makes every citation a link, such as `https://example.org/{file}#L{first}-L{last}`: `{file}` is the path below the folder of articles, `{first}` and `{last}` are the cited lines. For a PDF, what begins with `#` is `#page=` and the page; for .docx it is left out.",
    unset: "an article's own `url`, if it has one",
  },
  moderatorRoleIds: {
    name: "MODERATOR_ROLE_IDS",
    schema: snowflakes,
    help: "The ids of the roles that may use `/corpus` and delete the answers of others, with commas between them.",
    unset: "whoever may manage the server",
  },
  moderatorGuildIds: {
    name: "MODERATOR_GUILD_IDS",
    schema: snowflakes,
    help: "The ids of the servers whose moderators may use `/corpus`, with commas between them. The owner and the team of the bot's application may do so from every server.",
    unset: "the server of `DISCORD_GUILD_ID`, if that is set",
  },
  cooldownSeconds: {
    name: "COOLDOWN_SECONDS",
    schema: z
      .string()
      .regex(/^\d{1,4}$/, COOLDOWN)
      .transform(Number)
      .refine((seconds) => seconds <= LONGEST_COOLDOWN, COOLDOWN)
      .default(0),
    help: `How many seconds a member waits between two questions, from 0 to ${LONGEST_COOLDOWN}; 0 for not at all. Moderators do not wait.`,
  },
  askFor: {
    name: "ASK_FOR",
    schema: z.enum(["on", "off"], "on or off").default("on"),
    help: "Whether a member may have the bot mention another one below an answer, with `for` of `/ask`: on or off.",
  },
  supportUrl: {
    name: "SUPPORT_URL",
    schema: webAddress,
    help: "Where to report problems; `/help` shows it.",
    unset: "none",
  },
  privacyUrl: {
    name: "PRIVACY_URL",
    schema: webAddress,
    help: "Your privacy notice; `/help` and `/privacy` show it.",
    unset: "none",
  },
  logLevel: {
    name: "LOG_LEVEL",
    schema: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
    help: `How much is logged: ${LOG_LEVELS.slice(0, -1).join(", ")} or silent. From debug on, the log holds the questions that are asked; it never holds a token.`,
  },
  healthPort: {
    name: "HEALTH_PORT",
    schema: optional(port),
    help: "The port on which the bot says how it is: `/healthz`, `/readyz` and, for Prometheus, `/metrics`. 0 takes any free one.",
    unset: "none; nothing is served",
  },
  healthHost: {
    name: "HEALTH_HOST",
    schema: z.string().regex(HOST, "an address of this machine").default("127.0.0.1"),
    help: "The address on which `HEALTH_PORT` is served. Other machines can reach it at `0.0.0.0`; it asks nobody for a password.",
  },
  playgroundPort: {
    name: "PLAYGROUND_PORT",
    schema: port.default(4321),
    help: "The port of this machine on which the local Discord is served. If it is taken, the next free one is used; 0 takes any.",
  },
} satisfies Readonly<Record<string, Setting>>;

function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().default(null);
}

function isSafeApi(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}

/** The 30th of February is not. */
function isSchedule(expression: string): boolean {
  try {
    return new Cron(expression, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

/** The name of a file must not choose where a link leads. */
function isSourceTemplate(template: string): boolean {
  const [one, two] = ["1", "2"].map((value) => template.replace(/\{(file|first|last)\}/g, value));
  if (one === two || !URL.canParse(one!)) return false;
  const [a, b] = [new URL(one!), new URL(two!)];
  return (
    /^https?:$/.test(a.protocol) && [a.host, a.username].join() === [b.host, b.username].join()
  );
}

function withoutTrailingSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
