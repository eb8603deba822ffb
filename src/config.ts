import type { z } from "zod";
import { UserError } from "./errors.ts";
import type { Setting } from "./settings/setting.ts";
import { shardProblems } from "./settings/shards.ts";
import { SETTINGS } from "./settings.ts";

type Schemas = typeof SETTINGS;

/** The settings as the code uses them; null where one has no value. */
export type Config = {
  readonly [Field in keyof Schemas]: z.output<Schemas[Field]["schema"]>;
};

/**
 * Reads the settings. An empty value counts as none.
 *
 * @param folderProblem says why a corpus folder cannot be used; null where it can
 * @throws UserError that names every wrong setting, what was expected and what came
 */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
  folderProblem: (folder: string) => Error | null = () => null,
): Config {
  const wrong: string[] = [];
  const values = Object.entries<Setting>(SETTINGS).map(([field, setting]) => {
    const written = env[setting.name]?.trim() || undefined;
    const { error, data } = setting.schema.safeParse(written);
    if (error) wrong.push(describe(setting, error, written));
    return [field, data];
  });
  const config: Config = Object.fromEntries(values);
  wrong.push(...shardProblems(config));
  const problem = config.opensearchUrl === null ? folderProblem(config.corpusDir) : null;
  if (problem) wrong.push(`${SETTINGS.corpusDir.name}: ${problem.message}`);
  if (wrong.length > 0) throw new UserError(`These settings cannot be used:\n${wrong.join("\n")}`);
  return withDefaultServer(config);
}

/** Whether what is sent to Discord's API could be read on its way. */
export const isPlainHttp = ({ apiUrl }: Config): boolean => apiUrl.startsWith("http:");

/** Where the bot serves one server, the moderators of that server may refresh the articles. */
function withDefaultServer(config: Config): Config {
  const { guildId, moderatorGuildIds } = config;
  if (guildId === null || moderatorGuildIds.length > 0) return config;
  return { ...config, moderatorGuildIds: [guildId] };
}

function describe(
  { name, isSecret }: Setting,
  { issues }: z.ZodError,
  written: string | undefined,
): string {
  const got = isSecret ? "something else" : JSON.stringify(written);
  return `${name}: expected ${issues.at(-1)?.message}, got ${got}`;
}
