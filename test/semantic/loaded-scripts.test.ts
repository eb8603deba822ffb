import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startLocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { BotProcess } from "../discord/bot-process.ts";
import { textOf } from "../discord/shown.ts";
import { type Settings, scriptsLoadedBy } from "../scripts-loaded-by.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCli } from "../terminal/run-cli.ts";
import { SEMANTIC } from "./semantic-data.ts";

const ARTICLES = {
  "corpus/ferry.md": "# Ferry\n\nThe ferry to Grey Point leaves at seven in the morning.\n",
};
const QUESTION = "When does the ferry leave?";

const ofModels = (scripts: readonly string[]) =>
  scripts.filter((url) =>
    /\/src\/semantic\/|background-model|awaited-model|@huggingface|onnxruntime/.test(url),
  );

const CLI = "src/cli.ts";
const BOT = "src/main.ts";

/** How each entry point is started, asked a question and ended. */
const RUNS: Readonly<Record<string, (settings: Settings) => Promise<void>>> = {
  [CLI]: async (settings) => {
    const folder = temporaryFolder(ARTICLES);
    const { code, stdout } = await runCli(["ask", QUESTION], { folder, env: settings });
    expect([code, stdout]).toEqual([0, expect.stringContaining("in the morning")]);
  },
  [BOT]: async (settings) => {
    const discord = await startLocalDiscord();
    const bot = new BotProcess({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: join(temporaryFolder(ARTICLES), "corpus"),
      ...settings,
    });
    onTestFinished(async () => {
      await bot.stop();
      await discord.close();
    });
    await bot.ready();
    if (settings.SEMANTIC_MODEL) await bot.logged("The sentence model has read the articles");
    const message = await discord.as("member").slash("ask", { question: QUESTION }).message();
    expect(textOf(message)).toContain("in the morning");
    expect(await bot.stop()).toBe(0);
  },
};

describe.each([CLI, BOT])("%s", (entry) => {
  const run = RUNS[entry]!;

  test("loads nothing that belongs to sentence models where none is set", async () => {
    const scripts = await scriptsLoadedBy(run);
    expect(scripts.filter((url) => url.includes(entry))).not.toEqual([]);
    expect(ofModels(scripts)).toEqual([]);
  });

  test.skipIf(!SEMANTIC)("loads them, in a thread, where one is set", async () => {
    const settings = { SEMANTIC_MODEL: SEMANTIC!.model, DATA_DIR: SEMANTIC!.dataDir() };
    const scripts = await scriptsLoadedBy((env) => run({ ...env, ...settings }));
    const names = ofModels(scripts).map((url) => url.split("/").at(-1)!.replace(/\?.*/, ""));
    for (const name of ["sentence-model.ts", "worker.ts", "sentence-encoder.ts"])
      expect(names).toContain(name);
  });
});
