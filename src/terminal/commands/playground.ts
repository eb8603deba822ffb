import type { Command } from "commander";
import { EXIT, FatalError } from "../../errors.ts";
import type { Io } from "../io.ts";

const TOKEN_IS_SET =
  "DISCORD_TOKEN is set, and the playground is for trying the bot without one. Start the bot with " +
  "npm start, or remove the token from the environment and from .env.";

/** `footnote playground`: a local Discord with the bot in it, until a signal ends it. */
export function addPlayground(program: Command, io: Io): void {
  program
    .command("playground")
    .description("serve a local Discord to try the bot in, without a token")
    .action(() => playground(io));
}

async function playground({ env }: Io): Promise<void> {
  const [{ runService }, { servePlayground }] = await Promise.all([
    import("../../service.ts"),
    import("../../serve-playground.ts"),
  ]);
  await runService(env, async ({ config, shutdown }) => {
    if (config.token !== null) throw new FatalError(TOKEN_IS_SET, EXIT.config);
    await servePlayground(config, env, shutdown);
  });
}
