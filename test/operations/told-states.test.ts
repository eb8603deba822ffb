import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { startOperations } from "../../src/operations/operations.ts";
import type { Telling } from "../../src/operations/telling.ts";
import { ToldStates } from "../../src/operations/told-states.ts";
import { look, lookAt, valuesOf } from "./look.ts";

const PROCESS = new URL("./telling-process.ts", import.meta.url).pathname;
/** What each of the processes says once: its state, and three things that happened. */
const TELLINGS = 4;

test("A bot in several processes is well when all of them are, and counts what each of them did", async () => {
  const told = new ToldStates(2);
  const operations = await startOperations(
    { host: "127.0.0.1", port: 0 },
    () => told.look(),
    Date.now,
  );
  onTestFinished(() => operations.close());
  const { url } = operations;
  const start = async (number: number): Promise<ChildProcess> => {
    const child = fork(PROCESS, [String(number)], { execArgv: ["--import", "tsx"] });
    onTestFinished(() => void child.kill());
    let heard = 0;
    await new Promise<void>((resolve) => {
      child.on("message", (telling: Telling) => {
        told.hear(number, telling, operations);
        heard++;
        if (heard === TELLINGS) resolve();
      });
    });
    return child;
  };

  await start(0);
  expect(await lookAt(url, "/readyz")).toMatchObject({ status: 503, articles: false });
  const second = await start(1);
  expect(await lookAt(url, "/readyz")).toMatchObject({ status: 200, ready: true });
  const { body } = await look(url, "/metrics");
  expect(valuesOf(body, "footnote_interactions_total")).toEqual({
    '{command="ask",outcome="answered"}': 2,
  });
  expect(valuesOf(body, "footnote_search_seconds_count")).toEqual({ '{kind="answer"}': 2 });
  expect(valuesOf(body, "footnote_refresh_seconds_count")).toEqual({ '{result="unchanged"}': 2 });
  expect(valuesOf(body, "footnote_queue_length")).toEqual({ "": 4 });
  expect(valuesOf(body, "footnote_corpus_loaded_timestamp_seconds")).toEqual({ "": 1 });
  expect(valuesOf(body, "footnote_sentence_model_state")).toMatchObject({ '{state="reading"}': 1 });

  second.kill("SIGKILL");
  await once(second, "exit");
  told.lose(1);
  const shards = [
    { id: 0, state: "ready" },
    { id: 1, state: "lost" },
  ];
  expect(await lookAt(url, "/healthz")).toMatchObject({ status: 503, healthy: false, shards });
  await start(1);
  expect(await lookAt(url, "/healthz")).toMatchObject({ status: 200, healthy: true });
});
