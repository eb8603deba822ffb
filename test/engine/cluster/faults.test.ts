import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../../src/engine/cluster/connection.ts";
import { UserError } from "../../../src/errors.ts";
import type { Library } from "../../../src/library.ts";
import { ARTICLES } from "../../discord/articles.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openLibrary, openPatiently, push } from "./cluster-library.ts";
import { OPENSEARCH } from "./opensearch.ts";
import { TestCluster } from "./test-cluster.ts";

const QUESTION = "When does the ferry leave?";
const ANSWER = "leaves at seven";
const NODES = [0, 1, 2];
const LONGEST_MS = 300_000;
/** What a member waits for an answer at the most, or for why there is none, in milliseconds. */
const DEADLINE_MS = 2_000;
/** A machine that is busy with three nodes may be so late, in milliseconds. */
const LEEWAY_MS = 200;
const LOAD = 2;

describe.skipIf(!OPENSEARCH)("a cluster of three nodes", () => {
  let cluster: TestCluster;
  let connection: Connection;
  let library: Library;
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, NODES.length);
    connection = cluster.connect();
    await push(connection, temporaryFolder(ARTICLES, afterAll));
    await warmUp(await openPatiently(connection));
    library = await openLibrary(connection);
  }, LONGEST_MS);
  afterAll(async () => {
    await connection.close();
    await cluster.end();
  });

  /** Kills a node under load, and waits until the cluster is whole again. */
  const expectAnswersWithout = async (node: number) => {
    const took = await askUntil(library, async () => {
      await cluster.kill(node);
      await wait(5_000);
    });
    expect(took.length).toBeGreaterThan(LOAD);
    expect(Math.max(...took)).toBeLessThan(DEADLINE_MS + LEEWAY_MS);
    cluster.revive(node);
    await cluster.green();
  };

  test("answers in time while a node hangs", { timeout: LONGEST_MS }, async () => {
    const hung = await cluster.manager();
    const load = askUntil(library, async () => {
      cluster.signal(hung, "SIGSTOP");
      await wait(5_000);
    });
    const took = await load.finally(() => cluster.signal(hung, "SIGCONT"));
    expect(took.length).toBeGreaterThan(LOAD);
    expect(Math.max(...took)).toBeLessThan(DEADLINE_MS + LEEWAY_MS);
    await cluster.green();
  });

  test("answers each question while a node is killed", { timeout: LONGEST_MS }, async () => {
    const manager = await cluster.manager();
    await expectAnswersWithout(NODES.find((node) => node !== manager)!);
  });

  test("answers each question while its manager is killed", { timeout: LONGEST_MS }, async () => {
    await expectAnswersWithout(await cluster.manager());
  });

  test("says within two seconds that it is gone, and answers once it is back", {
    timeout: LONGEST_MS,
  }, async () => {
    for (const node of NODES) await cluster.kill(node);
    const start = performance.now();
    const failed = await library.ask(QUESTION).catch((error: unknown) => error);
    expect(performance.now() - start).toBeLessThan(DEADLINE_MS + LEEWAY_MS);
    expect(failed).toBeInstanceOf(UserError);
    expect((failed as UserError).wording).toEqual({ key: "cluster.unreachable" });
    for (const node of NODES) cluster.revive(node);
    expect(await firstAnswer(library)).toContain(ANSWER);
  });
});

/** Nodes are slow at first, and each is asked in its turn. */
async function warmUp(patient: Library): Promise<void> {
  for (let i = 0; i < 20 * NODES.length; i++) await patient.ask(QUESTION);
}

/**
 * Asks again and again until something has been done. An answer that fails, or is another, rejects.
 *
 * @returns how long each took, in milliseconds
 */
async function askUntil(library: Library, done: () => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  let isDone = false;
  const ask = async () => {
    while (!isDone) {
      const start = performance.now();
      const { hits } = await library.ask(QUESTION);
      took.push(performance.now() - start);
      expect(hits[0]?.passage.text).toContain(ANSWER);
    }
  };
  const asking = Promise.all(Array.from({ length: LOAD }, ask));
  await Promise.race([done(), asking]);
  isDone = true;
  await asking;
  return took;
}

async function firstAnswer(library: Library): Promise<string | undefined> {
  for (;;) {
    const answer = await library.ask(QUESTION).catch(() => null);
    if (answer) return answer.hits[0]?.passage.text;
  }
}
