import { rmSync } from "node:fs";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { startLocalDiscord } from "../../../src/playground/discord/local-discord.ts";
import { builtInto } from "../../store/articles/built.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { startBotProcess } from "../bot-process.ts";
import { buttonId, textOf } from "../shown.ts";
import { DEMO } from "../stage.ts";

const DIE_AT_STEP = new URL("../../store/articles/die-at-step.ts", import.meta.url);
const SEVERAL_STARTS_MS = 120_000;

const LATER = "# The mole\n\nThe mole of Grey Point is made of granite.\n";

test("A bot that is killed while it removes, edits or restores has all of it or nothing after the next start", {
  timeout: SEVERAL_STARTS_MS,
}, async () => {
  const CORPUS_DIR = temporaryFolder({ "mole.md": LATER });
  const bell = "# The bell\n\nThe bell of Grey Point weighs two tons.\n";
  const DATA_DIR = temporaryFolder({ "articles/bell.md": bell });
  const DIE_AT = join(CORPUS_DIR, ".die-at");
  const discord = await startLocalDiscord();
  const preload = await builtInto(temporaryFolder(), DIE_AT_STEP);
  const NODE_OPTIONS = `--import ${preload}`;
  const env = { CORPUS_DIR, DATA_DIR, DIE_AT, NODE_OPTIONS, MODERATOR_GUILD_IDS: DEMO };
  let bot = await startBotProcess(discord, env);
  const use = (command: string, values = {}) => as().slash(command, values).message();
  const as = () => discord.as("moderator");
  const weight = async () =>
    textOf(await use("ask", { question: "How heavy is the bell of Grey Point?", private: true }));

  /** Begins something, has the bot killed at one of its steps, and starts it again. */
  async function dieDuring(step: number, begin: () => unknown): Promise<void> {
    writeInto(CORPUS_DIR, ".die-at", String(step));
    begin();
    await bot.exited;
    expect(bot.child.signalCode).toBe("SIGKILL");
    rmSync(DIE_AT);
    bot = await startBotProcess(discord, env);
  }
  const press = (message: APIMessage, label: string) =>
    as().press(message, buttonId(message, label));

  const shown = await use("corpus edit", { article: "The bell" });
  const form = press(shown, "Notes, questions");
  await form.acknowledged;
  await dieDuring(2, () => as().submit(form, { content_note: "Loud." }));
  expect(await weight()).toMatch(/two tons/);
  expect(await weight()).not.toContain("Loud");

  const asked = await use("corpus remove", { article: "The bell" });
  // The article is in the bin by then, and nothing was told to anybody.
  await dieDuring(9, () => press(asked, "Remove"));
  expect(await weight()).not.toContain("two tons");
  await dieDuring(2, () => as().slash("corpus restore", { article: "The bell" }));
  expect(await weight()).not.toContain("two tons");
  expect(textOf(await use("corpus restore", { article: "The bell" }))).toContain("is back");
  expect(await weight()).toContain("two tons");
  expect(await bot.stop()).toBe(0);
  await discord.close();
});
