import { startTelling } from "../../src/operations/telling.ts";

/*
 * A process of a divided bot: it has one shard, tells what it does once, and lasts until it is killed.
 *
 *     fork("telling-process.ts", [NUMBER])
 */
const id = Number(process.argv[2]);
const corpus = { articles: 5, passages: 63, problems: 0, loadedAt: 1_000 + id };
const teller = startTelling(
  (telling) => process.send?.(telling),
  () => ({
    shards: [{ id, state: "ready", heardAt: Date.now(), pingMs: 40 }],
    isRegistered: true,
    corpus,
    modelState: id === 0 ? "ready" : "reading",
    queueLength: 2,
  }),
);
teller.observe({ name: "ask", outcome: "answered", acknowledgedMs: 40 });
teller.library.searched("answer", 4);
teller.library.refreshed("unchanged", 20);
process.on("message", () => {});
