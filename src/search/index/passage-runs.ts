import type { PassageRange } from "./indexed-passage.ts";

/** Passages as runs that ascend and do not overlap; none of them is empty. */
export type PassageRuns = readonly PassageRange[];

/** Joins runs that follow each other without a gap, and leaves out the empty ones. */
export function joinRuns(ranges: Iterable<PassageRange>): PassageRuns {
  const runs: [number, number][] = [];
  for (const [from, to] of ranges) {
    if (from === to) continue;
    const last = runs.at(-1);
    if (last?.[1] === from) last[1] = to;
    else runs.push([from, to]);
  }
  return runs;
}
