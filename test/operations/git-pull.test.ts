import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type PullOptions, pull } from "../../src/operations/git-pull.ts";
import { startLocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { ARTICLES } from "../discord/articles.ts";
import { startBotProcess } from "../discord/bot-process.ts";
import { textOf } from "../discord/shown.ts";
import { DEMO } from "../discord/stage.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { createRemote, git } from "./git-remote.ts";

const FERRY = "# Ferry\n\nThe ferry leaves at seven.\n";
const LATER = "# Ferry\n\nThe ferry leaves at eight.\n";
const env = { PATH: process.env.PATH };

/** What people are told where a pull fails. */
async function failureOf(options: Partial<PullOptions> & { folder: string }): Promise<string> {
  const error: unknown = await pull({ env, ...options }).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ name: "UserError" });
  return (error as Error).message;
}

const read = (folder: string) => readFileSync(join(folder, "ferry.md"), "utf8");

test("A work tree is brought up to date, from a folder in it too", async () => {
  const { folder, publish } = createRemote({ "ferry.md": FERRY, "deep/er/a.md": "# A\n\nText." });
  publish("ferry.md", LATER);
  await pull({ folder: join(folder, "deep/er"), env });
  expect(read(folder)).toBe(LATER);
  await pull({ folder, env: { ...env, GIT_DIR: "/nowhere" } });
});

describe("A pull that fails changes nothing and says why", () => {
  test("where both have gone on", async () => {
    const { folder, publish, commitHere } = createRemote({ "ferry.md": FERRY });
    commitHere("here.md", "Here");
    publish("ferry.md", LATER);
    expect(await failureOf({ folder })).toMatch(
      /up to date\. It said: fatal: Not possible to fast-/,
    );
    expect(read(folder)).toBe(FERRY);
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  test("where a file was changed by hand", async () => {
    const { folder, publish } = createRemote({ "ferry.md": FERRY });
    writeInto(folder, "ferry.md", "By hand");
    publish("ferry.md", LATER);
    expect(await failureOf({ folder })).toContain("local changes");
    expect(read(folder)).toBe("By hand");
  });

  test("where the folder is no work tree", async () => {
    const message = await failureOf({ folder: temporaryFolder({ "ferry.md": FERRY }) });
    expect(message).toContain("not a git repository");
  });

  test("where there is no git", async () => {
    const { folder } = createRemote({ "ferry.md": FERRY });
    const nowhere = { PATH: temporaryFolder() };
    expect(await failureOf({ folder, env: nowhere })).toContain(
      "git could not be started. Install",
    );
  });

  test("without the credentials of an address", async () => {
    const { folder } = createRemote({ "ferry.md": FERRY });
    const address = "http://name:pass@word@127.0.0.1:9/articles.git?private_token=key";
    git(folder, "remote", "set-url", "origin", address);
    const message = await failureOf({ folder });
    expect(message).toContain("http://127.0.0.1:9/articles.git");
    expect(message).not.toMatch(/name|pass|word|token|key/);
  });

  test.each(["a time", "a signal"])("after %s, where the remote says nothing", async (which) => {
    const { folder } = createRemote({ "ferry.md": FERRY });
    const sockets: Socket[] = [];
    const server = createServer((socket) => void sockets.push(socket.resume())).listen(
      0,
      "127.0.0.1",
    );
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    git(folder, "remote", "set-url", "origin", `http://127.0.0.1:${port}/articles.git`);
    const ending = new AbortController();
    const connected = once(server, "connection");
    const failure = failureOf(
      which === "a time" ? { folder, timeoutMs: 500 } : { folder, signal: ending.signal },
    );
    await connected;
    if (which === "a signal") ending.abort();
    expect(await failure).toContain("It took too long, or was ended.");
    // Its helper holds the connection, and ends too.
    await expect
      .poll(() => sockets.every((socket) => socket.closed || socket.readableEnded))
      .toBe(true);
  });
});

test("CORPUS_PULL brings the articles up to date before each refresh, and says where that fails", async () => {
  const { folder, publish, commitHere } = createRemote({
    ...Object.fromEntries(Object.entries(ARTICLES).map(([file, text]) => [`corpus/${file}`, text])),
    "README.md": "# Not the articles",
  });
  const discord = await startLocalDiscord();
  const bot = await startBotProcess(discord, {
    CORPUS_DIR: join(folder, "corpus"),
    CORPUS_PULL: "on",
    MODERATOR_GUILD_IDS: DEMO,
  });
  onTestFinished(async () => {
    expect(await bot.stop()).toBe(0);
    await discord.close();
  });
  const refresh = async () =>
    textOf(await discord.as("moderator").slash("corpus refresh").message());
  publish("corpus/canteen.md", "# The canteen\n\nIt serves herring.\n");
  expect(await refresh()).toContain("**Added**\n- The canteen");
  commitHere("corpus/here.md", "# Here\n\nWritten here.\n");
  publish("corpus/there.md", "# There\n\nWritten there.\n");
  const failure = await refresh();
  expect(failure).toContain("git could not bring the folder of articles up to date");
  expect(failure).toContain("I go on with the articles I had");
  expect(JSON.stringify(await bot.logged("A member was told of a failure"))).toContain(
    "fast-forward",
  );
});

test("REFRESH_CRON pulls first, and a failure is told of in the log", async () => {
  const { folder, publish, commitHere } = createRemote(ARTICLES);
  const discord = await startLocalDiscord();
  const bot = await startBotProcess(discord, {
    CORPUS_DIR: folder,
    CORPUS_PULL: "on",
    REFRESH_CRON: "* * * * * *",
  });
  onTestFinished(async () => {
    expect(await bot.stop()).toBe(0);
    await discord.close();
  });
  publish("canteen.md", "# The canteen\n\nIt serves herring.\n");
  expect(await bot.logged("The articles were read again")).toMatchObject({ added: 1 });
  commitHere("here.md", "# Here\n\nWritten here.\n");
  publish("there.md", "# There\n\nWritten there.\n");
  const line = await bot.logged("The articles could not be read again");
  expect(line).toMatchObject({
    level: 40,
    err: { message: expect.stringContaining("fast-forward") },
  });
});
