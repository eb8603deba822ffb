import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ApplicationFlags } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import { demoWorld, type World } from "../../../src/playground/discord/state/world.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { CLI_ARGUMENTS, type Run, runCli } from "../run-cli.ts";

const [DEMO, ANNEX] = ["1400000000000000001", "1400000000000000002"];
const APPLICATION = "1100000000000000001";
const INVITE = `https://discord.com/oauth2/authorize?client_id=${APPLICATION}&scope=bot+applications.commands&permissions=0`;

/** A program of util-linux. */
const IN_A_TERMINAL = "/usr/bin/script";

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
});
afterAll(() => discord.close());

interface Setting {
  readonly files?: Readonly<Record<string, string>>;
  readonly world?: LocalDiscord;
}

/** Runs the command with these lines of input, in a folder with these files. */
async function init(lines: readonly string[], { files = {}, world = discord }: Setting = {}) {
  const folder = temporaryFolder(files);
  const env = { DISCORD_API_URL: world.apiUrl };
  const run = await runCli(["init"], {
    folder,
    input: lines.map((line) => `${line}\n`).join(""),
    env,
  });
  expectNoToken(run, world.token);
  const file = join(folder, ".env");
  return { ...run, file, written: existsSync(file) ? readFileSync(file, "utf8") : null };
}

const expectNoToken = ({ stdout, stderr }: Run, token: string) => {
  expect(stdout + stderr).not.toContain(token.slice(-10));
};

async function discordOf(change: (world: World) => void): Promise<LocalDiscord> {
  const world = structuredClone(demoWorld);
  change(world);
  const local = await startLocalDiscord({ world });
  onTestFinished(() => local.close());
  return local;
}

/** A local Discord that tells of the application what `answer` makes of it. */
async function answering(answer: (application: unknown) => Response): Promise<LocalDiscord> {
  const local = await startLocalDiscord({
    async onApi(context, next) {
      await next();
      if (!context.req.path.endsWith("/applications/@me")) return;
      context.res = answer(await context.res.json());
    },
  });
  onTestFinished(() => local.close());
  return local;
}

describe("footnote init", () => {
  test("writes the token for every server where nothing is chosen", async () => {
    const { code, stdout, stderr, file, written } = await init([discord.token]);
    expect([code, written]).toEqual([0, `DISCORD_TOKEN=${discord.token}\n`]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(stdout).toContain(
      "This is the token of Footnote, which is in servers: Reading Room, Annex.\n",
    );
    expect(stdout).toContain("Public Bot is on");
    expect(stdout).toContain(INVITE);
    expect(stderr).toContain("  1  Reading Room\n  2  Annex\n");
  });

  test("writes the one server that was chosen", async () => {
    const { written } = await init([discord.token, "2"]);
    expect(written).toBe(`DISCORD_TOKEN=${discord.token}\nDISCORD_GUILD_ID=${ANNEX}\n`);
  });

  test.each(["1, 2", "all"])("writes %s as servers of moderators", async (answer) => {
    const { written } = await init([discord.token, "", answer]);
    expect(written).toBe(`DISCORD_TOKEN=${discord.token}\nMODERATOR_GUILD_IDS=${DEMO},${ANNEX}\n`);
  });

  test.each(["3", "Annex", "1 2", "0"])("writes nothing where %s is chosen", async (answer) => {
    const { code, stderr, written } = await init([discord.token, answer]);
    expect([code, written]).toEqual([1, null]);
    expect(stderr).toContain("Expected a number from 1 to 2");
  });

  test.each([
    ["is refused", "made-up.token.of-a-test", "Discord refuses that token"],
    ["cannot be one", "made-up-nonsense", "expected a bot token: three parts"],
    ["is missing", "", "Without a token there is nothing to set up"],
  ])("says what to do where the token %s", async (_, token, words) => {
    const { code, stderr, written } = await init([token]);
    expect([code, written]).toEqual([1, null]);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain("made-up");
  });

  test("says what to do where Discord cannot be reached", async () => {
    const local = await startLocalDiscord();
    await local.close();
    const { code, stderr } = await init([local.token], { world: local });
    expect(code).toBe(1);
    expect(stderr).toContain("Discord cannot be asked. It did not answer.");
  });

  test("names intents that are switched on for nothing", async () => {
    const { GatewayPresence, GatewayMessageContentLimited } = ApplicationFlags;
    const world = await discordOf(({ application }) => {
      application.flags = GatewayPresence | GatewayMessageContentLimited;
    });
    const { stdout } = await init([world.token], { world });
    expect(stdout).toContain("Turn off Presence Intent, Message Content Intent under Bot");
  });

  test("names what would keep the bot from being invited, or from hearing of commands", async () => {
    const world = await answering((application) =>
      Response.json({
        ...(application as object),
        bot_public: false,
        bot_require_code_grant: true,
        interactions_endpoint_url: "https://example.org/",
      }),
    );
    const { stdout } = await init([world.token], { world });
    expect(stdout).not.toContain("Public Bot");
    expect(stdout).toContain("Turn off Requires OAuth2 Code Grant under Bot");
    expect(stdout).toContain("Clear Interactions Endpoint URL under General Information");
  });

  test.each([
    ["It answered with status 503", () => new Response("", { status: 503 })],
    ["It did not answer with JSON", () => new Response("<html>")],
  ])("says of Discord: %s", async (words, answer) => {
    const world = await answering(answer);
    const { code, stderr, written } = await init([world.token], { world });
    expect([code, written]).toEqual([1, null]);
    expect(stderr).toContain(words);
  });

  test("offers no servers where it is in none, but invites it to one", async () => {
    const world = await discordOf(({ servers }) => {
      for (const server of Object.values(servers)) server.botIsMember = false;
    });
    const { stdout, stderr, written } = await init([world.token], { world });
    expect(written).toBe(`DISCORD_TOKEN=${world.token}\n`);
    expect(stdout).toContain("which is in no server yet.");
    expect(stdout).toContain(`Invite it to a server: ${INVITE}`);
    expect(stderr).not.toContain("number");
  });
});

describe("footnote init beside a file .env", () => {
  const files = { ".env": "# Mine\nDISCORD_TOKEN=\nDISCORD_GUILD_ID=1\nLOG_LEVEL=warn\n" };

  test("asks first, and keeps the other lines", async () => {
    const { code, stderr, file, written } = await init([discord.token, "", "1", "y"], { files });
    expect(stderr).toContain(".env is there already. Set DISCORD_TOKEN, DISCORD_GUILD_ID, MODER");
    expect(code).toBe(0);
    expect(written).toBe(
      `# Mine\nDISCORD_TOKEN=${discord.token}\nDISCORD_GUILD_ID=\nLOG_LEVEL=warn\nMODERATOR_GUILD_IDS=${DEMO}\n`,
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each([["n"], [""], []])("leaves it as it is unless that is wanted", async (...answers) => {
    const lines = [discord.token, "1", ...answers];
    const { code, stderr, written } = await init(lines, { files });
    expect([code, written]).toEqual([1, files[".env"]]);
    expect(stderr).toContain(".env was left as it is.");
  });

  test("asks nothing where it stays as it is, and lets only its owner read it", async () => {
    const text = `DISCORD_TOKEN=${discord.token}\n`;
    const { code, stderr, file, written } = await init([""], { files: { ".env": text } });
    expect([code, written]).toEqual([0, text]);
    expect(stderr).not.toContain("is there already");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("keeps the token in it where none is typed", async () => {
    const text = `DISCORD_TOKEN=${discord.token}\n`;
    const { code, written } = await init(["", "", "2", "yes"], { files: { ".env": text } });
    expect([code, written]).toEqual([0, `${text}MODERATOR_GUILD_IDS=${ANNEX}\n`]);
  });
});

describe.skipIf(process.platform !== "linux")("footnote init at a terminal", () => {
  test("does not show the token, and shows the other answers", async () => {
    const { answer, shows, shown, file } = openTerminal();
    await answer("which is not shown: ", `${discord.token}\r`);
    await answer("or Enter for every server: ", "2\r");
    await shows("Start it with npm start.");
    expect(shown()).not.toContain(discord.token.slice(0, 5));
    expect(shown()).toContain("every server: 2");
    expect(readFileSync(file, "utf8")).toContain(`DISCORD_GUILD_ID=${ANNEX}`);
  });

  test.each([
    ["Ctrl-C", "\x03"],
    ["Ctrl-D", "\x04"],
  ])("writes nothing after %s", async (_, key) => {
    const { answer, shows, file } = openTerminal();
    await answer("which is not shown: ", `${discord.token}\r`);
    await answer("or Enter for every server: ", key);
    await shows("Nothing was written.");
    expect(existsSync(file)).toBe(false);
  });
});

/** Runs the command in a terminal of its own. */
function openTerminal() {
  const folder = temporaryFolder();
  const command = ["node", ...CLI_ARGUMENTS, "init"].join(" ");
  const child = spawn(IN_A_TERMINAL, ["-qec", command, "/dev/null"], {
    cwd: folder,
    env: { PATH: process.env.PATH, TERM: "xterm", DISCORD_API_URL: discord.apiUrl },
  });
  onTestFinished(() => void child.stdin.end());
  let shown = "";
  child.stdout.on("data", (chunk) => {
    shown += chunk;
  });
  const shows = (words: string) => expect.poll(() => shown, { timeout: 15_000 }).toContain(words);
  return {
    file: join(folder, ".env"),
    shown: () => shown,
    shows,
    async answer(question: string, keys: string) {
      await shows(question);
      child.stdin.write(keys);
    },
  };
}
