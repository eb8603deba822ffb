import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Budget, LOAD_LIMITS } from "../src/cluster/budget.ts";
import { type LocalDiscord, startLocalDiscord } from "../src/playground/discord/local-discord.ts";
import { OPENSEARCH } from "./cluster/opensearch.ts";
import { TestCluster } from "./cluster/test-cluster.ts";
import { ARTICLES } from "./discord/articles.ts";
import { type BotProcess, startBotProcess } from "./discord/bot-process.ts";
import { buttonId, textOf, votesOn } from "./discord/shown.ts";
import { DEMO } from "./discord/stage.ts";
import { openPatiently } from "./engine/cluster/cluster-library.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { runCommand } from "./terminal/run-command.ts";

const LONGEST_START_MS = 300_000;
/** A term of the lease, and the time to see that it is over on a busy machine. */
const LONGEST_HANDOVER_MS = 60_000;
const QUESTION = "What does a ferry ticket cost?";
const ON_DUTY = "This process does what one does for all";
const HELPFUL = "👍";

describe.skipIf(!OPENSEARCH)("what two processes of a bot store in a cluster", () => {
  let cluster: TestCluster;
  let env: Record<string, string>;
  const discords: LocalDiscord[] = [];
  const bots: BotProcess[] = [];
  const backup = join(temporaryFolder({}, afterAll), "backup");
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, 1);
    env = { OPENSEARCH_URL: cluster.urls.join(), MODERATOR_GUILD_IDS: DEMO };
    await runCommand(["push", temporaryFolder(ARTICLES, afterAll)], { env });
    await warmUp();
    for (const _ of [1, 2]) {
      const discord = await startLocalDiscord();
      discords.push(discord);
      bots.push(await startBotProcess(discord, env));
    }
  }, LONGEST_START_MS);
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.stop()));
    for (const discord of discords) await discord.close();
    await cluster.end();
  });

  async function warmUp(): Promise<void> {
    const connection = cluster.connect();
    await (await openPatiently(connection)).ask(QUESTION);
    await connection.close();
  }

  const as = (process: number, persona: string) => discords[process]!.as(persona);

  /** Has the vote of somebody counted, and gives what stands on the buttons then. */
  async function vote(process: number, persona: string) {
    const answer = await as(process, "member").slash("ask", { question: QUESTION }).message();
    const pressed = as(process, persona).press(answer, buttonId(answer, HELPFUL));
    await pressed.next(({ kind }) => kind === "edit");
    return votesOn(discords[process]!.parts.messages.get(answer.id));
  }

  const readBy = async (process: number) =>
    textOf(await as(process, "moderator").slash("corpus history").message());
  const chosenIn = async (process: number) =>
    textOf(await as(process, "moderator").slash("setup").message());

  test("is seen by both: a choice, a vote, and an entry of the history", async () => {
    const setup = await as(0, "moderator").slash("setup").message();
    expect(await chosenIn(1)).toContain("**Gaps** are not kept.");
    const press = as(0, "moderator").press(setup, buttonId(setup, "Switch on"));
    await press.next(({ kind }) => kind === "edit");
    expect(await chosenIn(1)).not.toContain("**Gaps** are not kept.");
    expect(await vote(0, "member")).toContainEqual([HELPFUL, "1"]);
    expect(await vote(1, "secondMember")).toContainEqual([HELPFUL, "2"]);
    expect(await readBy(1)).not.toContain("<@");
    await as(0, "moderator").slash("corpus refresh").message();
    // It is kept with the place of the reply, and so after that.
    await expect.poll(() => readBy(1), { timeout: 10_000 }).toContain("<@");
  });

  test("is swept by one, and by the other once that was killed", async () => {
    const isOnDuty = ({ lines }: BotProcess) => lines.some(({ msg }) => msg === ON_DUTY);
    await expect.poll(() => bots.filter(isOnDuty).length).toBe(1);
    const holder = bots.find(isOnDuty)!;
    const other = bots.find((bot) => bot !== holder)!;
    holder.child.kill("SIGKILL");
    await holder.exited;
    await expect.poll(() => isOnDuty(other), { timeout: LONGEST_HANDOVER_MS }).toBe(true);
    const restarted = await startBotProcess(discords[bots.indexOf(holder)]!, env);
    bots[bots.indexOf(holder)] = restarted;
    expect(await other.stop()).toBe(0);
    // Whoever ends hands it over.
    await restarted.logged(ON_DUTY);
    expect(await restarted.stop()).toBe(0);
  }, 120_000);

  test("is backed up with the articles, and brought back into an empty cluster", async () => {
    const made = await runCommand(["backup", backup], { env });
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/^Copied 14 articles and \d+ records of what is stored to/);
    for (const file of ["store.jsonl", "hash-key"]) {
      expect(statSync(join(backup, file)).mode & 0o777).toBe(0o600);
    }
    const ferry = readFileSync(join(backup, "articles/ferry.md"), "utf8");
    expect(ferry).toBe(ARTICLES["ferry.md" as keyof typeof ARTICLES]);
    await empty();
    const back = await runCommand(["restore", backup], { env });
    expect(back).toMatchObject({ code: 0, stdout: expect.stringContaining("holds 14 articles") });
    await warmUp();
    bots[0] = await startBotProcess(discords[0]!, env);
    expect(await readBy(0)).toContain("<@");
    expect(await chosenIn(0)).not.toContain("**Gaps** are not kept.");
    // The one who voted before takes it back: the key of the hashes is the same.
    expect(await vote(0, "member")).toContainEqual([HELPFUL, "1"]);
  }, 120_000);

  test("is kept from a backup that would replace it, and from one that is none", async () => {
    const refused = await runCommand(["restore", backup], { env });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("something else") });
    expect(await vote(0, "secondMember")).toContainEqual([HELPFUL, "0"]);
    const none = await runCommand(["restore", temporaryFolder()], { env });
    expect(none.stderr).toContain("is that a backup of a cluster?");
    const again = await runCommand(["backup", backup], { env });
    expect(again.stderr).toContain("is there already");
    const elsewhere = temporaryFolder(ARTICLES);
    const other = await runCommand(["backup", elsewhere, "--force"], { env });
    expect(other.stderr).toContain("holds something else");
    expect(readFileSync(join(elsewhere, "ferry.md"), "utf8")).toContain("ferry");
    expect(await runCommand(["backup", backup, "--force"], { env })).toMatchObject({ code: 0 });
  });

  test("is not lost silently where the cluster is gone, which keeps no process from its end", async () => {
    const answer = await as(0, "member").slash("ask", { question: QUESTION }).message();
    const setup = await as(0, "moderator").slash("setup").message();
    await cluster.kill(0);
    const pressed = as(0, "member").press(answer, buttonId(answer, HELPFUL));
    expect(textOf(await pressed.message())).toContain("could not be kept");
    const chosen = as(0, "moderator").press(setup, buttonId(setup, "Make private"));
    expect(textOf(await chosen.message())).toContain("could not be stored");
    expect(await bots[0]!.stop()).toBe(0);
  }, 60_000);

  async function empty(): Promise<void> {
    const connection = cluster.connect();
    const request = { method: "DELETE", path: "/footnote-*" } as const;
    await connection.request(request, new Budget(LOAD_LIMITS));
    await connection.close();
  }
});
