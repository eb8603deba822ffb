import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { startOperations } from "../../src/operations/operations.ts";
import { look } from "./look.ts";

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: Readonly<Record<"x" | "y" | "w" | "h", number>>;
  readonly targets: readonly { readonly expr: string }[];
}

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const PANELS: readonly Panel[] = JSON.parse(read(".github/grafana-dashboard.json")).panels;
const METRIC = /\b(?:footnote|nodejs|process)_\w+/g;
/** What Prometheus makes of a histogram. */
const PART = /_(bucket|sum|count)$/;

/** What a bot serves in which everything has happened once. */
let metrics = "";
beforeAll(async () => {
  const state = {
    shards: [{ id: 0, state: "ready", heardAt: Date.now(), pingMs: 40 }],
    isRegistered: true,
    corpus: { articles: 5, passages: 63, problems: 0, loadedAt: Date.now() },
    modelState: "ready",
    queueLength: 0,
  } as const;
  const operations = await startOperations({ host: "127.0.0.1", port: 0 }, () => state, Date.now);
  operations.observe({ name: "ask", outcome: "answered", acknowledgedMs: 40 });
  operations.library.searched("answer", 4);
  operations.library.refreshed("changed", 400);
  metrics = (await look(operations.url, "/metrics")).body;
  await operations.close();
});

/** The names of all series, such as `footnote_search_seconds_bucket`. */
const seriesServed = () => new Set(metrics.match(/^\w+/gm));
/** The bot's own metrics, by their names and kinds. */
const ownMetrics = () =>
  Array.from(metrics.matchAll(/^# TYPE (footnote_\w+) (\w+)$/gm), ([, name, kind]) => ({
    name: name!,
    kind: kind!,
  }));

describe("the dashboard", () => {
  test.each(PANELS)("asks in “$title” for series that there are", ({ targets }) => {
    const asked = targets.flatMap(({ expr }) => expr.match(METRIC) ?? []);
    expect(asked.length).toBeGreaterThanOrEqual(targets.length);
    expect(asked.filter((name) => !seriesServed().has(name))).toEqual([]);
  });

  test("shows each of the bot's own metrics", () => {
    const asked = PANELS.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n");
    const names = new Set(asked.match(METRIC)?.map((name) => name.replace(PART, "")));
    expect(ownMetrics().length).toBeGreaterThan(10);
    expect(ownMetrics().filter(({ name }) => !names.has(name))).toEqual([]);
  });

  test("has no two panels of one number, or in one place", () => {
    expect(new Set(PANELS.map(({ id }) => id)).size).toBe(PANELS.length);
    const cells = PANELS.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });
});

test("README names each of the bot's own metrics", () => {
  const named = read("README.md").match(/^\| `footnote_\w+` \|/gm) ?? [];
  const served = ownMetrics().map(({ name }) => `| \`${name}\` |`);
  expect(named.toSorted()).toEqual(served.toSorted());
});
