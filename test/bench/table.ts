import type { Quality } from "./quality.ts";
import type { Duel, Speed } from "./speed.ts";

/** What was measured of one system; null for what was not. */
export interface Result {
  readonly name: string;
  readonly quality: Quality | null;
  readonly duel: Duel | null;
}

type Column = readonly [heading: string, cell: (result: Result) => string];

const COLUMNS: readonly Column[] = [
  ["system", ({ name }) => name],
  ["P@1", ofQuality((quality) => quality.p1)],
  ["R@5", ofQuality((quality) => quality.r5)],
  ["answer in top passage", ofQuality((quality) => quality.answered)],
  ["misspelt P@1", ofQuality((quality) => quality.misspelt)],
  ["keywords P@1", ofQuality((quality) => quality.keywords)],
  ["topic P@1", ofQuality((quality) => quality.topics)],
  ["ms p50 / p99", ofSpeed(({ p50, p99 }) => `${p50.toFixed(2)} / ${p99.toFixed(1)}`)],
  ["times tuned, p50 / p99", (result) => `${ratio(result, "p50")} / ${ratio(result, "p99")}`],
  ["build s", ofSpeed(({ build }) => (build / 1000).toFixed(1))],
  ["times tuned", (result) => ratio(result, "build")],
  ["kB a passage", ofSpeed(({ bytes }) => (bytes === null ? "–" : (bytes / 1000).toFixed(1)))],
];

/** Results as a Markdown table. */
export function renderTable(results: readonly Result[]): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    COLUMNS.map((_, i) => (i === 0 ? "---" : "---:")),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result))),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function ofQuality(value: (quality: Quality) => number) {
  return ({ quality }: Result) => (quality ? (100 * value(quality)).toFixed(1) : "–");
}

function ofSpeed(text: (speed: Speed) => string) {
  return ({ duel }: Result) => (duel ? text(duel.own) : "–");
}

function ratio({ duel }: Result, of: "build" | "p50" | "p99"): string {
  return duel ? (duel.own[of] / duel.rival[of]).toFixed(2) : "–";
}
