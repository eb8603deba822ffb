export type Row = Readonly<Record<string, number>>;

/** Named numbers as columns of unit deviation, and weights of such columns as weights of the names. */
export function columnsOf(groups: readonly (readonly Row[])[]) {
  const names = Object.keys(groups.find((rows) => rows.length > 0)![0]!);
  const deviations = names.map((name) => deviationOf(groups, name));
  return {
    names,
    scale: (row: Row) => Float64Array.from(names, (name, k) => row[name]! / deviations[k]!),
    unscale: (weights: Float64Array): Record<string, number> =>
      Object.fromEntries(names.map((name, k) => [name, weights[k]! / deviations[k]!])),
  };
}

/** How much a number varies within its group; 1 for one that does not. */
function deviationOf(groups: readonly (readonly Row[])[], name: string): number {
  let squares = 0;
  let count = 0;
  for (const rows of groups) {
    const mean = rows.reduce((sum, row) => sum + row[name]!, 0) / rows.length;
    for (const row of rows) squares += (row[name]! - mean) ** 2;
    count += rows.length;
  }
  return Math.sqrt(squares / count) || 1;
}
