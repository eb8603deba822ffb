import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Budget, LOAD_LIMITS } from "../../src/cluster/budget.ts";
import { ClusterFailure } from "../../src/cluster/cluster-failure.ts";
import { Connection } from "../../src/cluster/connection.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { ARTICLES } from "../discord/articles.ts";
import { BotProcess, startBotProcess } from "../discord/bot-process.ts";
import { textOf } from "../discord/shown.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCommand } from "../terminal/run-command.ts";
import { type CertificateOptions, createAuthority } from "./certificates.ts";
import { OPENSEARCH } from "./opensearch.ts";
import { TestCluster } from "./test-cluster.ts";
import { type Rights, TlsProxy } from "./tls-proxy.ts";

const LONGEST_START_MS = 300_000;
const LONGEST_MS = 60_000;
const HERE = { addresses: ["127.0.0.1"] };
const YESTERDAY = new Date(Date.now() - 24 * 60 * 60_000);
const BOT: Rights = { user: "footnote", password: "grey-point-seven-crowns" };
const WRONG = "harbour-without-light";
/** As a request has it. */
const encoded = (password: string) =>
  Buffer.from(`${BOT.user}:${password}`).toString("base64").replace(/=+$/, "");

interface Doors {
  readonly good: TlsProxy;
  readonly expired: TlsProxy;
  readonly reading: TlsProxy;
}

/** A way in that is closed: what is set, and what is said of it. */
type Closed = readonly [what: string, env: (doors: Doors) => Env, said: string];
type Env = Readonly<Record<string, string>>;

describe.skipIf(!OPENSEARCH)("a cluster behind TLS and a password", { timeout: LONGEST_MS }, () => {
  let cluster: TestCluster;
  let doors: Doors;
  let discord: LocalDiscord;
  let settings: Env;
  const folder = temporaryFolder(ARTICLES, afterAll);
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, 1);
    const authority = createAuthority("The harbour's own");
    const secrets = temporaryFolder({ "ca.pem": authority.cert }, afterAll);
    const open = (certificate: CertificateOptions, rights = BOT) =>
      TlsProxy.start(cluster.urls[0]!, authority.issue(certificate), rights);
    doors = {
      good: await open(HERE),
      expired: await open({ ...HERE, validUntil: YESTERDAY }),
      reading: await open(HERE, { ...BOT, isReader: true }),
    };
    settings = {
      OPENSEARCH_URL: doors.good.url(),
      OPENSEARCH_USER: BOT.user,
      OPENSEARCH_PASSWORD: BOT.password,
      OPENSEARCH_CA: join(secrets, "ca.pem"),
      LOG_LEVEL: "trace",
    };
    discord = await startLocalDiscord();
  }, LONGEST_START_MS);
  afterAll(async () => {
    await discord.close();
    for (const door of Object.values(doors)) await door.close();
    await cluster.end();
  });

  test("is loaded and asked by whoever has the password and the authority", async () => {
    const pushed = await runCommand(["push", folder], { env: settings });
    expect(pushed).toMatchObject({ code: 0, stdout: expect.stringContaining("holds 14 articles") });
    const bot = await startBotProcess(discord, settings);
    const question = "What does a ferry ticket cost?";
    const answer = await discord.as("member").slash("ask", { question }).message();
    expect(textOf(answer)).toContain("three crowns");
    expect(await bot.stop()).toBe(0);
    expect(doors.good.served).toContainEqual(expect.stringContaining("/_search"));
    expectNoPassword(pushed.stdout + pushed.stderr + bot.stderr);
  });

  test.each<Closed>([
    ["another password", () => ({ OPENSEARCH_PASSWORD: WRONG }), "Set OPENSEARCH_USER and"],
    ["no user", () => ({ OPENSEARCH_USER: "" }), "asks who the bot is"],
    ["no authority", () => ({ OPENSEARCH_CA: "" }), "Set OPENSEARCH_CA to the file (PEM)"],
    [
      "another host name",
      ({ good }) => ({ OPENSEARCH_URL: good.url("localhost") }),
      "certificate is for another name",
    ],
    [
      "an expired certificate",
      ({ expired }) => ({ OPENSEARCH_URL: expired.url() }),
      "certificate has expired. Give the node a new one",
    ],
    [
      "an address of TLS for a node without",
      () => ({ OPENSEARCH_URL: cluster.urls[0]!.replace("http:", "https:") }),
      "does not speak TLS",
    ],
  ])("with %s, the bot and push end with what is to be done", async (_, env, said) => {
    const closed = { ...settings, ...env(doors) };
    const pushed = await runCommand(["push", folder], { env: closed });
    expect(pushed).toMatchObject({ code: 78, stderr: expect.stringContaining(said) });
    const token = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const bot = new BotProcess({ ...token, ...closed });
    expect(await bot.exited).toBe(78);
    expect(bot.lines.at(-1)).toMatchObject({ level: 60, msg: expect.stringContaining(said) });
    expectNoPassword(pushed.stdout + pushed.stderr + bot.stderr);
  });

  test("names the rights to whoever may only read, and pushes", async () => {
    const env = { ...settings, OPENSEARCH_URL: doors.reading.url() };
    const { code, stderr } = await runCommand(["push", folder], { env });
    expect(code).toBe(78);
    expect(stderr).toContain("The user footnote lacks a right in the cluster");
    expect(stderr).toContain("indices:admin/create");
  });

  test("is asked at another node where one has an expired certificate", async () => {
    const urls = [doors.expired.url(), doors.good.url()];
    const env = { ...settings, OPENSEARCH_URL: urls.join() };
    const pushed = await runCommand(["push", folder], { env });
    expect(pushed).toMatchObject({ code: 0 });
  });

  test("tells members no more than that it cannot be reached, and no password to anyone", async () => {
    const caFile = settings.OPENSEARCH_CA!;
    for (const url of [doors.good.url(), doors.expired.url(), "https://127.0.0.1:1"]) {
      const connection = new Connection({ urls: [url], user: BOT.user, password: WRONG, caFile });
      const limits = { ...LOAD_LIMITS, totalMs: 1_000 };
      const asked = connection.request({ method: "GET", path: "/" }, new Budget(limits));
      const error: unknown = await asked.catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(ClusterFailure);
      expect((error as ClusterFailure).wording).toEqual({ key: "cluster.unreachable" });
      expectNoPassword(inspect(error, { depth: null, showHidden: true }));
      await connection.close();
    }
  });
});

function expectNoPassword(text: string): void {
  expect(text).not.toBe("");
  for (const password of [BOT.password, WRONG]) {
    expect(text).not.toContain(password);
    expect(text).not.toContain(encoded(password));
  }
}
