import type { Command } from "commander";
import { type Config, parseConfig } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { inviteLink } from "../../invite-link.ts";
import { SETTINGS } from "../../settings.ts";
import type { Account } from "../init/account.ts";
import { readEnvFile, type Values, withValues, writeEnvFile } from "../init/env-file.ts";
import { type Io, printLine } from "../io.ts";
import { printable } from "../printable.ts";
import { Prompter } from "../prompter.ts";

/** Where every command looks for settings. */
const FILE = ".env";
/** So many servers are offered; the id of any other one can be written into the file. */
const MOST_OFFERED = 25;

/** `footnote init`: asks for a token, and writes the settings of a bot. */
export function addInit(program: Command, io: Io): void {
  program
    .command("init")
    .description("set up the bot: check its token, choose its servers, write .env")
    .action(() => init(io));
}

async function init(io: Io): Promise<void> {
  // Other commands need none of Discord's names.
  const { readAccount } = await import("../init/account.ts");
  const prompter = new Prompter(io);
  try {
    const { token, apiUrl } = await askForToken(io, prompter);
    const account = await readAccount({ token, apiUrl });
    await printLine(io, printable(describe(account)));
    const servers = await chooseServers(account, prompter);
    await write({ [SETTINGS.token.name]: token, ...servers }, prompter);
    await printLine(io, farewell(account));
  } finally {
    prompter.close();
  }
}

/** @throws UserError where there is none, or what was typed cannot be one */
async function askForToken(
  { env }: Io,
  prompter: Prompter,
): Promise<Config & { readonly token: string }> {
  const { name } = SETTINGS.token;
  const isThere = Boolean(env[name]?.trim());
  const orEnter = isThere ? ", or Enter to keep the one that is set" : "";
  const typed = await prompter.askHidden(`The bot's token, which is not shown${orEnter}: `);
  // What is asked for next may be wrong as it is.
  const others = { ...env, [SETTINGS.guildId.name]: "", [SETTINGS.moderatorGuildIds.name]: "" };
  const config = parseConfig(typed ? { ...others, [name]: typed } : others);
  const { token } = config;
  if (token !== null) return { ...config, token };
  throw new UserError(
    "Without a token there is nothing to set up. Create an application at " +
      "https://discord.com/developers/applications, and reset and copy its token under Bot.",
  );
}

function describe({ name, servers, advice }: Account): string {
  const names = servers.slice(0, MOST_OFFERED).map((server) => server.name);
  const more = servers.length > names.length ? ", and others" : "";
  const where = names.length > 0 ? `servers: ${names.join(", ")}${more}` : "no server yet";
  return [`This is the token of ${name}, which is in ${where}.`, ...advice].join("\n");
}

/** Which server the bot is for, and whose moderators look after its articles. */
async function chooseServers({ servers }: Account, prompter: Prompter): Promise<Values> {
  if (servers.length === 0) return {};
  const offered = servers.slice(0, MOST_OFFERED);
  const list = offered.map(({ name }, index) => `  ${index + 1}  ${name}`).join("\n");
  const ids = offered.map(({ id }) => id);
  const one = await choose(
    `${printable(list)}\nThe number of the one server it is for, or Enter for every server: `,
    { ids, most: 1 },
    prompter,
  );
  const moderators =
    one.length > 0
      ? []
      : await choose(
          "The numbers of servers whose moderators may refresh the articles, all, or Enter for you alone: ",
          { ids, most: ids.length },
          prompter,
        );
  return {
    [SETTINGS.guildId.name]: one.join(),
    [SETTINGS.moderatorGuildIds.name]: moderators.join(),
  };
}

interface Choice {
  readonly ids: readonly string[];
  readonly most: number;
}

/** @throws UserError where something else is answered */
async function choose(
  question: string,
  { ids, most }: Choice,
  prompter: Prompter,
): Promise<readonly string[]> {
  const answer = (await prompter.ask(question)).toLowerCase();
  if (answer === "all" && most > 1) return ids;
  const chosen = answer.split(/[\s,]+/).filter(Boolean);
  const found = chosen.flatMap((number) => ids[Number(number) - 1] ?? []);
  if (found.length === chosen.length && found.length <= most) return [...new Set(found)];
  const what = most > 1 ? "numbers" : "a number";
  throw new UserError(
    `Expected ${what} from 1 to ${ids.length}, got "${answer}". Nothing was written.`,
  );
}

/** Changes a file that is there only where that is wanted. @throws UserError where it is not */
async function write(values: Values, prompter: Prompter): Promise<void> {
  const before = await readEnvFile(FILE);
  const after = withValues(before, values);
  if (before !== null && before !== after) {
    const names = Object.keys(values).join(", ");
    const question = `${FILE} is there already. Set ${names} in it, and keep its other lines? [y/N] `;
    const answer = await prompter.ask(question);
    if (!/^y(es)?$/i.test(answer)) throw new UserError(`${FILE} was left as it is.`);
  }
  await writeEnvFile(FILE, after);
}

const farewell = ({ applicationId, servers }: Account) =>
  [
    `${FILE} is written. Only you may read it: whoever has the token is the bot.`,
    `${servers.length > 0 ? "To invite it to another server" : "Invite it to a server"}: ${inviteLink(applicationId)}`,
    "Start it with npm start.",
  ].join("\n");
