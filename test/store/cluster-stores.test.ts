import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANSWER_LIMITS, Budget, LOAD_LIMITS } from "../../src/cluster/budget.ts";
import { BulkWriter } from "../../src/cluster/bulk-writer.ts";
import type { Connection } from "../../src/cluster/connection.ts";
import { EXIT } from "../../src/errors.ts";
import { GapIndex } from "../../src/store/cluster/gap-index.ts";
import { HistoryIndex } from "../../src/store/cluster/history-index.ts";
import { openStoreIndex, STORE_INDEX } from "../../src/store/cluster/store-index.ts";
import { OPENSEARCH } from "../cluster/opensearch.ts";
import { TestCluster } from "../cluster/test-cluster.ts";
import { testCounts } from "./behaviour/counts.ts";
import { testGaps } from "./behaviour/gaps.ts";
import { testHistory } from "./behaviour/history.ts";
import { testServerSettings } from "./behaviour/server-settings.ts";
import { testVotes } from "./behaviour/votes.ts";
import { joinStores, openInCluster } from "./cluster-stores.ts";

const LONGEST_START_MS = 300_000;
const HERE = "1400000000000000001";

describe.skipIf(!OPENSEARCH)("stores in a cluster", () => {
  let cluster: TestCluster;
  let connection: Connection;
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, 1);
    connection = cluster.connect();
  }, LONGEST_START_MS);
  afterAll(async () => {
    await connection.close();
    await cluster.end();
  });
  const open = openInCluster(() => connection);

  describe("keep votes:", () => testVotes(open));
  describe("keep gaps:", () => testGaps(open));
  describe("keep counts:", () => testCounts(open));
  describe("keep the history:", () => testHistory(open));
  describe("keep choices:", () => testServerSettings(open));

  test("Of the questions of a server the newest 2,000 are kept", async () => {
    const { settings, gaps } = await open();
    await settings.change(HERE, { gapsDays: 30 });
    const question = (id: number) => ({
      ...{ id, asker: `${id}`, question: `${id}?`, reason: "near", isDismissed: false },
      day: 99_999,
    });
    const gapsOf = Array.from({ length: 2_100 }, (_, i) => question(i));
    await put("gaps-1400000000000000001", { server: HERE, last: 2_100, gaps: gapsOf });
    const gap = { server: HERE, asker: "One", question: "New?", reason: "nothing" } as const;
    await new GapIndex(connection, LOAD_LIMITS).add(gap, { today: 100_000, mostDays: 30 });
    const kept = await gaps.of(HERE);
    expect([kept.length, kept[0]?.question, kept[0]?.id]).toEqual([2_000, "New?", 2_101]);
  });

  test("Of very many entries of the history the newest thousand are kept", async () => {
    const { history } = await open();
    const writer = new BulkWriter(connection);
    for (let id = 1; id <= 1_005; id++) {
      const key = `history-${String(id).padStart(10, "0")}`;
      const entry = { occasion: "start", outcome: { result: "failed", reason: `${id}` } };
      await writer.put(STORE_INDEX, key, { kind: "history", key, id, at: Date.now(), entry });
    }
    await writer.flush();
    await put("counter-history", { last: 1_005 });
    const asker = { occasion: "start", member: null, server: null, place: null } as const;
    const added = {
      ...asker,
      at: Date.now(),
      outcome: { result: "failed", reason: "last" },
    } as const;
    await new HistoryIndex(connection, LOAD_LIMITS).add(added, true);
    const last = await history.page(100, 100, { server: null, isCommonSeen: true });
    expect([last.page, last.entries.at(-1)?.outcome]).toMatchObject([10, { reason: "7" }]);
  });

  test("What one process chose soon holds in another, and what was known last where the cluster cannot be reached", async () => {
    const { settings } = await open();
    const another = cluster.connect();
    const others = (await joinStores(another, {}, ANSWER_LIMITS)).settings;
    expect(await others.of(HERE)).toMatchObject({ votes: true });
    await settings.change(HERE, { votes: false });
    await expect.poll(() => others.of(HERE), { timeout: 5_000 }).toMatchObject({ votes: false });
    await another.close();
    await settings.change(HERE, { votes: true });
    await expect.poll(() => settings.of(HERE)).toMatchObject({ votes: true });
    await expect(others.read(HERE)).rejects.toThrow("No node of OPENSEARCH_URL answers");
    expect(await others.of(HERE)).toMatchObject({ votes: false });
  });

  test("What a newer version of the bot wrote is refused, and left as it is", async () => {
    await open();
    const body = { _meta: { format: 1_000 } };
    await ask({ method: "PUT", path: `/${STORE_INDEX}/_mapping`, body });
    await expect(openStoreIndex(connection)).rejects.toMatchObject({
      exitCode: EXIT.config,
      message: expect.stringContaining(
        "is of version 1000, and this program knows versions up to 1",
      ),
    });
    await remove();
  });

  const ask = (request: Parameters<Connection["request"]>[0]) =>
    connection.request(request, new Budget(LOAD_LIMITS));
  const remove = () => ask({ method: "DELETE", path: `/${STORE_INDEX}` });
  const put = (key: string, content: object) =>
    ask({
      method: "PUT",
      path: `/${STORE_INDEX}/_doc/${key}`,
      body: { kind: key.split("-")[0], key, ...content },
    });
});
