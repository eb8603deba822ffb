import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "./config.ts";
import { standardError } from "./log.ts";
import { startPlayground } from "./playground/start.ts";
import { SHIPPED_CORPUS } from "./settings/articles.ts";
import type { Shutdown } from "./shutdown.ts";

/** The bot's program stands beside this file, in TypeScript or compiled. */
const BOT = fileURLToPath(new URL(`./main${extname(import.meta.url)}`, import.meta.url));

/** The shipped articles answer this. */
const EXAMPLE = { command: "ask", values: { question: "How many users does Xianyu have?" } };

/** Serves a local Discord, runs the bot in a process of its own, and prints the page's address. */
export async function servePlayground(
  { playgroundPort: port, corpusDir }: Config,
  env: NodeJS.ProcessEnv,
  shutdown: Shutdown,
): Promise<void> {
  const stderr = standardError();
  const playground = await startPlayground({
    port,
    example: corpusDir === SHIPPED_CORPUS ? EXAMPLE : null,
    bot: {
      file: process.execPath,
      args: [...process.execArgv, BOT],
      env: { ...env, LOG_LEVEL: env.LOG_LEVEL || "error" },
      onLine: (line) => stderr.write(line),
    },
  });
  shutdown.before(playground.stop);
  process.stdout.write(`Try Footnote without a token, in a local Discord: ${playground.url}\n`);
}
