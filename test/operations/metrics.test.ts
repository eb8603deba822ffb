import { expect, onTestFinished, test } from "vitest";
import type { Observation } from "../../src/discord/observation.ts";
import { UserError } from "../../src/errors.ts";
import type { BotState } from "../../src/operations/bot-state.ts";
import { type Operations, startOperations } from "../../src/operations/operations.ts";
import { look, valuesOf } from "./look.ts";

/** Of a bot that has not begun. */
const NOTHING: BotState = {
  shards: [],
  isRegistered: false,
  corpus: null,
  modelState: null,
  queueLength: 0,
};

async function start(look = () => NOTHING, now = Date.now): Promise<Operations> {
  const operations = await startOperations({ host: "127.0.0.1", port: 0 }, look, now);
  onTestFinished(() => operations.close());
  return operations;
}

async function metricsOf({ url }: Operations): Promise<string> {
  return (await look(url, "/metrics")).body;
}

test("Interactions are counted by what was asked for and what became of them", async () => {
  const operations = await start();
  const seen: [string, Observation["outcome"], number | null][] = [
    ["ask", "answered", 40],
    ["ask", "answered", 400],
    ["ask", "busy", 2],
    ["ask", "late", null],
    ["show", "refused", 90],
    ["unknown", "failed", 3_100],
  ];
  for (const [name, outcome, acknowledgedMs] of seen) {
    operations.observe({ name, outcome, acknowledgedMs });
  }
  const metrics = await metricsOf(operations);
  expect(valuesOf(metrics, "footnote_interactions_total")).toEqual({
    '{command="ask",outcome="answered"}': 2,
    '{command="ask",outcome="busy"}': 1,
    '{command="ask",outcome="late"}': 1,
    '{command="show",outcome="refused"}': 1,
    '{command="unknown",outcome="failed"}': 1,
  });
  const sums = valuesOf(metrics, "footnote_acknowledgement_seconds_sum");
  expect(sums).toEqual({
    '{command="ask"}': expect.closeTo(0.442),
    '{command="show"}': 0.09,
    '{command="unknown"}': 3.1,
  });
  const buckets = valuesOf(metrics, "footnote_acknowledgement_seconds_bucket");
  expect(buckets).toMatchObject({
    '{le="0.05",command="ask"}': 2,
    '{le="3",command="ask"}': 3,
    '{le="3",command="unknown"}': 0,
    '{le="+Inf",command="unknown"}': 1,
  });
});

test("However many names come from outside, a hundred are told apart", async () => {
  const operations = await start();
  for (let i = 0; i < 250; i++) {
    operations.observe({ name: `forged-${i}`, outcome: "refused", acknowledgedMs: null });
  }
  const counts = valuesOf(await metricsOf(operations), "footnote_interactions_total");
  expect(Object.keys(counts)).toHaveLength(101);
  expect(counts['{command="other",outcome="refused"}']).toBe(150);
});

test("Searches and refreshes are timed by kind and result", async () => {
  const operations = await start();
  operations.library.searched("answer", 3);
  operations.library.searched("answer", 4);
  operations.library.searched("sources", 80);
  operations.library.refreshed("changed", 1_500);
  operations.library.refreshed("failed", 20);
  const metrics = await metricsOf(operations);
  expect(valuesOf(metrics, "footnote_search_seconds_count")).toEqual({
    '{kind="answer"}': 2,
    '{kind="sources"}': 1,
  });
  expect(valuesOf(metrics, "footnote_search_seconds_sum")['{kind="answer"}']).toBeCloseTo(0.007);
  expect(valuesOf(metrics, "footnote_refresh_seconds_sum")).toEqual({
    '{result="changed"}': 1.5,
    '{result="failed"}': 0.02,
  });
});

test("What is waiting, read and connected is looked at each time", async () => {
  let state = NOTHING;
  const now = 500_000;
  const operations = await start(
    () => state,
    () => now,
  );
  const before = await metricsOf(operations);
  expect(valuesOf(before, "footnote_queue_length")).toEqual({ "": 0 });
  expect(valuesOf(before, "footnote_corpus_articles")).toEqual({ "": 0 });
  expect(valuesOf(before, "footnote_sentence_model_state")).toEqual({});
  expect(valuesOf(before, "footnote_gateway_state")).toEqual({});
  state = {
    shards: [
      { id: 0, state: "ready", heardAt: now - 12_000, pingMs: 42 },
      { id: 1, state: "lost", heardAt: null, pingMs: 50 },
      { id: 2, state: "ready", heardAt: now - 91_000, pingMs: null },
    ],
    isRegistered: true,
    corpus: { articles: 5, passages: 63, problems: 1, loadedAt: 7_000 },
    modelState: "reading",
    queueLength: 17,
  };
  const metrics = await metricsOf(operations);
  expect(valuesOf(metrics, "footnote_queue_length")).toEqual({ "": 17 });
  expect(valuesOf(metrics, "footnote_corpus_articles")).toEqual({ "": 5 });
  expect(valuesOf(metrics, "footnote_corpus_passages")).toEqual({ "": 63 });
  expect(valuesOf(metrics, "footnote_corpus_problems")).toEqual({ "": 1 });
  expect(valuesOf(metrics, "footnote_corpus_loaded_timestamp_seconds")).toEqual({ "": 7 });
  expect(holding(valuesOf(metrics, "footnote_sentence_model_state"))).toEqual([
    '{state="reading"}',
  ]);
  expect(holding(valuesOf(metrics, "footnote_gateway_state"))).toEqual([
    '{shard="0",state="ready"}',
    '{shard="1",state="lost"}',
    '{shard="2",state="silent"}',
  ]);
  expect(valuesOf(metrics, "footnote_gateway_ping_seconds")).toEqual({
    '{shard="0"}': 0.042,
    '{shard="1"}': 0.05,
  });
  expect(valuesOf(metrics, "footnote_gateway_silent_seconds")).toEqual({
    '{shard="0"}': 12,
    '{shard="2"}': 91,
  });
});

/** The labels of a state that holds. */
const holding = (values: Readonly<Record<string, number>>): string[] =>
  Object.keys(values).filter((labels) => values[labels] === 1);

test.each(["192.0.2.1", "2001:db8::1", "no-such-host.invalid"])(
  "An address of another machine, %s, cannot be served",
  async (host) => {
    const started = startOperations({ host, port: 0 }, () => NOTHING, Date.now);
    const error = await started.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain("Set HEALTH_HOST to an address of this machine.");
  },
);

test("Node says how it is, and which version runs", async () => {
  const metrics = await metricsOf(await start());
  for (const name of ["nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes"]) {
    expect(valuesOf(metrics, name)).toEqual({ "": expect.any(Number) });
  }
  const [labels] = Object.keys(valuesOf(metrics, "footnote_build_info"));
  expect(labels).toContain(`node="${process.versions.node}"`);
  expect(labels).toMatch(/version="\d+\.\d+\.\d+"/);
});
