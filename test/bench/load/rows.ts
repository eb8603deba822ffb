import type { Tally } from "./tally.ts";

/** One run of one bot. */
export interface Row {
  readonly name: string;
  /** A second; null for a burst at once. */
  readonly rate: number | null;
  readonly tally: Tally;
}

/** A run, beside one of the bare bot with the same load where there is one. */
export interface Comparison {
  readonly what: string;
  readonly row: Row;
  readonly bare: Row | null;
}

type Column = readonly [heading: string, cell: (comparison: Comparison) => string];

const COLUMNS: readonly Column[] = [
  ["load", ({ what }) => what],
  ["a second", ({ row }) => row.rate?.toFixed(0) ?? "at once"],
  ["sent", ({ row }) => String(row.tally.sent)],
  ["answered in time", ({ row }) => String(row.tally.answered)],
  ["busy", ({ row }) => String(row.tally.busy)],
  ["late", ({ row }) => String(row.tally.late)],
  ["ms, median / 99th", ({ row }) => times(row)],
  ["the bare bot's", ({ bare }) => (bare ? times(bare) : "–")],
  ["times its median", ({ row, bare }) => (bare ? ratio(row, bare) : "–")],
];

/** Runs as a Markdown table. */
export function renderRows(comparisons: readonly Comparison[]): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    COLUMNS.map((_, i) => (i === 0 ? "---" : "---:")),
    ...comparisons.map((comparison) => COLUMNS.map(([, cell]) => cell(comparison))),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const times = ({ tally: { median, p99 } }: Row) => `${median.toFixed(1)} / ${p99.toFixed(0)}`;

const ratio = (row: Row, bare: Row) => (row.tally.median / bare.tally.median).toFixed(1);
