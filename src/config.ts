import { z } from "zod";
import { UserError } from "./errors.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export interface Config {
  /** Null where none is set: the bot cannot start then. */
  readonly token: string | null;
  /** The one server the bot serves; null for every server and direct messages. */
  readonly guildId: string | null;
  /** Discord's API, without version and trailing slash. */
  readonly apiUrl: string;
  readonly corpusDir: string;
  /** For what the bot stores: a sentence model and what belongs to it. */
  readonly dataDir: string;
  /** A folder with a sentence model, or its name on the hub; null to search by words alone. */
  readonly semanticModel: string | null;
  /** How long a question waits for the sentence model, in milliseconds. */
  readonly semanticTimeoutMs: number;
  /** Address of a cited place, with `{file}`, `{first}` and `{last}` in it. */
  readonly sourceUrl: string | null;
  /** With any, these roles make a moderator, and the permission to manage the server does not. */
  readonly moderatorRoleIds: readonly string[];
  /** Servers whose moderators may refresh the corpus; for none, nobody may. */
  readonly moderatorGuildIds: readonly string[];
  readonly supportUrl: string | null;
  readonly privacyUrl: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where the playground is served; 0 takes any free port. */
  readonly playgroundPort: number;
}

/** The folder of articles that comes with the bot. */
export const SHIPPED_CORPUS = "corpus";
const DISCORD_API_URL = "https://discord.com/api";

const SNOWFLAKE = /^\d{17,20}$/;
const HIGHEST_PORT = 65_535;
const LONGEST_SEMANTIC_TIMEOUT_MS = 2_000;
const SEMANTIC_TIMEOUT = `a number of milliseconds from 1 to ${LONGEST_SEMANTIC_TIMEOUT_MS}`;
const PORT = `a port from 0 to ${HIGHEST_PORT}`;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const snowflake = z.string().regex(SNOWFLAKE, "a Discord id of 17 to 20 digits");
const snowflakes = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(snowflake));
const webAddress = z.url({ protocol: /^https?$/, error: "an address with http or https" });

const SETTINGS = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "a bot token: three parts with dots between them")
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .url("an address")
    .refine(isSafeApi, "an https address, or http on this machine only")
    .transform(withoutTrailingSlash)
    .refine((url) => !/\/v\d+$/.test(url), "an address without the API version")
    .default(DISCORD_API_URL),
  CORPUS_DIR: z.string().default(SHIPPED_CORPUS),
  DATA_DIR: z.string().default("data"),
  SEMANTIC_MODEL: z.string().optional(),
  SEMANTIC_TIMEOUT_MS: z
    .string()
    .regex(/^\d{1,4}$/, SEMANTIC_TIMEOUT)
    .transform(Number)
    .refine((ms) => ms >= 1 && ms <= LONGEST_SEMANTIC_TIMEOUT_MS, SEMANTIC_TIMEOUT)
    .default(250),
  SOURCE_URL: z
    .string()
    .refine(isSourceTemplate, "an http or https address with {file}, {first} or {last} in its path")
    .optional(),
  MODERATOR_ROLE_IDS: snowflakes.default([]),
  MODERATOR_GUILD_IDS: snowflakes.optional(),
  SUPPORT_URL: webAddress.optional(),
  PRIVACY_URL: webAddress.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
  PLAYGROUND_PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, PORT)
    .default(4321),
});

/**
 * Reads the settings. An empty value counts as none.
 *
 * @throws UserError that names every wrong setting, what was expected and what came
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.keys(SETTINGS.shape).map((name) => [name, env[name]?.trim() || undefined]);
  const settings: Record<string, string | undefined> = Object.fromEntries(given);
  const result = SETTINGS.safeParse(settings);
  if (!result.success) throw new UserError(describe(result.error, settings));
  return toConfig(result.data);
}

/** Whether what is sent to Discord's API could be read on its way. */
export const isPlainHttp = ({ apiUrl }: Config): boolean => apiUrl.startsWith("http:");

function toConfig(settings: z.infer<typeof SETTINGS>): Config {
  const guildId = settings.DISCORD_GUILD_ID ?? null;
  return {
    token: settings.DISCORD_TOKEN ?? null,
    guildId,
    apiUrl: settings.DISCORD_API_URL,
    corpusDir: settings.CORPUS_DIR,
    dataDir: settings.DATA_DIR,
    semanticModel: settings.SEMANTIC_MODEL ?? null,
    semanticTimeoutMs: settings.SEMANTIC_TIMEOUT_MS,
    sourceUrl: settings.SOURCE_URL ?? null,
    moderatorRoleIds: settings.MODERATOR_ROLE_IDS,
    moderatorGuildIds: settings.MODERATOR_GUILD_IDS ?? (guildId ? [guildId] : []),
    supportUrl: settings.SUPPORT_URL ?? null,
    privacyUrl: settings.PRIVACY_URL ?? null,
    logLevel: settings.LOG_LEVEL,
    playgroundPort: settings.PLAYGROUND_PORT,
  };
}

function describe(error: z.ZodError, settings: Record<string, string | undefined>): string {
  const wrong = new Map(error.issues.map(({ path, message }) => [String(path[0]), message]));
  const lines = [...wrong].map(([name, expected]) => {
    const got = name === "DISCORD_TOKEN" ? "something else" : JSON.stringify(settings[name]);
    return `${name}: expected ${expected}, got ${got}`;
  });
  return `These settings cannot be used:\n${lines.join("\n")}`;
}

function isSafeApi(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}

function isSourceTemplate(template: string): boolean {
  if (!/\{(file|first|last)\}/.test(template)) return false;
  const filled = template.replace(/\{(file|first|last)\}/g, "1");
  return URL.canParse(filled) && /^https?:$/.test(new URL(filled).protocol);
}

function withoutTrailingSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
