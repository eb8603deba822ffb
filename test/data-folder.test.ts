import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../src/playground/discord/local-discord.ts";
import { BotProcess, startBotProcess } from "./discord/bot-process.ts";
import { textOf } from "./discord/shown.ts";
import { CAN_MOUNT, FULL, onOwnDisk, READ_ONLY } from "./store/small-disk.ts";
import { temporaryFolder, writeInto } from "./temporary-folder.ts";

const TWO = "Another process serves the same bot";
const UNWRITABLE = "DATA_DIR cannot be written";
/** Longest time a test may take that starts up to three processes, in ms. */
const SEVERAL_STARTS_MS = 60_000;
const ENDED = spawnSync(process.execPath, ["--version"]).pid;

let discord: LocalDiscord;
let dataDir: string;
beforeEach(async () => {
  discord = await startLocalDiscord();
  dataDir = temporaryFolder();
});
afterEach(() => discord.close());

const start = () => startBotProcess(discord, { DATA_DIR: dataDir });
const warnings = ({ lines }: BotProcess) => lines.filter(({ level }) => level >= 40);

async function expectAnswers(): Promise<void> {
  const message = await discord.as("member").slash("help").message();
  expect(textOf(message)).toContain("/ask");
}

describe("a second process with the same token", { timeout: SEVERAL_STARTS_MS }, () => {
  test("says which the first is, and goes on", async () => {
    const first = await start();
    const second = await start();
    const warning = await second.logged(TWO);
    expect(warning).toMatchObject({ level: 40, pid: first.child.pid, shard: "0" });
    expect(second.stderr).not.toContain(discord.token);
    for (const bot of [first, second]) expect(await bot.stop()).toBe(0);
    const third = await start();
    expect(await third.stop()).toBe(0);
    expect(third.stderr).not.toContain(TWO);
  });

  test("is none after the first was killed; what it left half written is removed", async () => {
    const draft = `semantic/vectors/a.vectors.${ENDED}.0a1b2c3d.tmp`;
    const first = await start();
    first.child.kill("SIGKILL");
    await first.exited;
    writeInto(dataDir, draft, "half");
    const second = await start();
    expect(existsSync(join(dataDir, draft))).toBe(false);
    await expectAnswers();
    expect(await second.stop()).toBe(0);
    expect(second.stderr).not.toContain(TWO);
  });
});

describe.skipIf(!CAN_MOUNT)("a DATA_DIR", () => {
  test.each([
    ["on a full disk", FULL, "ENOSPC"],
    // Node tells of a read-only folder as of a missing one where it makes several at once.
    ["that is read-only", READ_ONLY, "ENOENT"],
  ])("%s is warned of once, and members are answered", async (_, prepare, code) => {
    const { token: DISCORD_TOKEN, apiUrl: DISCORD_API_URL } = discord;
    const bot = new BotProcess(
      { DISCORD_TOKEN, DISCORD_API_URL, DATA_DIR: dataDir },
      onOwnDisk(dataDir, prepare, [process.execPath, "--import", "tsx", "src/main.ts"]),
    );
    await bot.ready();
    await expectAnswers();
    expect(await bot.stop()).toBe(0);
    const told = warnings(bot).filter(({ msg }) => msg.includes(UNWRITABLE));
    expect(told).toEqual([
      expect.objectContaining({
        level: 40,
        folder: dataDir,
        err: expect.objectContaining({ code }),
      }),
    ]);
    const unkept = warnings(bot).filter(({ msg }) => msg.includes("no history is kept"));
    expect(unkept).toEqual([expect.objectContaining({ level: 40 })]);
    expect(warnings(bot).filter(({ level }) => level >= 50)).toEqual([]);
  });
});
