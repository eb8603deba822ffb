import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startLocalDiscord } from "../../../src/playground/discord/local-discord.ts";
import { builtInto } from "../../store/articles/built.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { addingOn, shownText } from "../adding.ts";
import { startBotProcess } from "../bot-process.ts";
import { buttonId, textOf } from "../shown.ts";
import { DEMO } from "../stage.ts";

const DIE_AT_STEP = new URL("../../store/articles/die-at-step.ts", import.meta.url);
const SEVERAL_STARTS_MS = 120_000;
/** What confirming does on the disk: the draft is opened, it gets its name, and what waited is forgotten. */
const STEPS = [4, 6, 9];

test("A bot that is killed while a file waits, or while it is added, has it whole or not at all after the next start", {
  timeout: SEVERAL_STARTS_MS,
}, async () => {
  const CORPUS_DIR = temporaryFolder({ "mole.md": "# The mole\n\nThe mole is made of granite.\n" });
  const DATA_DIR = temporaryFolder();
  const DIE_AT = join(CORPUS_DIR, ".die-at");
  const discord = await startLocalDiscord();
  const NODE_OPTIONS = `--import ${await builtInto(temporaryFolder(), DIE_AT_STEP)}`;
  const env = { CORPUS_DIR, DATA_DIR, DIE_AT, NODE_OPTIONS, MODERATOR_GUILD_IDS: DEMO };
  let bot = await startBotProcess(discord, env);
  const { moderator, add, confirm, ask, filesIn } = addingOn({ discord }, DATA_DIR);
  const startAgain = async () => {
    await bot.exited;
    expect(bot.child.signalCode).toBe("SIGKILL");
    rmSync(DIE_AT, { force: true });
    bot = await startBotProcess(discord, env);
  };

  const outcomes = new Set<string>();
  for (const step of [0, ...STEPS]) {
    const file = `bell-${step}.txt`;
    const weight = `${3_100 + step} stone`;
    const shown = await add(file, `Bell ${step}\n\nBell number ${700 + step} weighs ${weight}.\n`);
    expect(filesIn("pending")).toHaveLength(2);
    if (step === 0) bot.child.kill("SIGKILL");
    else {
      writeInto(CORPUS_DIR, ".die-at", String(step));
      moderator().press(shown, buttonId(shown, "Confirm"));
    }
    await startAgain();
    const isStored = filesIn("articles").includes(file);
    const answer = textOf(await ask(`How heavy is bell number ${700 + step}?`));
    expect(/[0-9]+ stone/.exec(answer.replaceAll("*", ""))?.[0] === weight).toBe(isStored);
    if (filesIn("pending").length > 0) {
      expect(shownText(await confirm(shown))).toMatch(
        isStored ? /with the same text: \*\*Bell/ : /Article added/,
      );
    }
    outcomes.add(`${isStored}`);
    expect(filesIn("pending")).toEqual([]);
    expect(filesIn("articles").filter((name) => !/^bell-\d\.txt$/.test(name))).toEqual([]);
  }
  expect([...outcomes]).toEqual(["false", "true"]);
  expect(await bot.stop()).toBe(0);
  await discord.close();
});
