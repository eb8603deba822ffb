import type { SourceFile } from "./source-file.ts";

type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * The shortest import cycle through each file that is in one.
 *
 * @returns each cycle once, such as `a.ts -> b.ts -> a.ts`
 */
export function importCycles(
  files: readonly Pick<SourceFile, "path" | "imports">[],
): readonly string[] {
  const imports: Imports = new Map(files.map((file) => [file.path, file.imports]));
  const cycles = files.map(({ path }) => shortestCycle(path, imports)).filter((cycle) => cycle);
  return [...new Set(cycles.map((cycle) => describe(cycle!)))];
}

/** Searches breadth first, so that the first way back is a shortest one. */
function shortestCycle(start: string, imports: Imports): readonly string[] | null {
  const chains = [[start]];
  const reached = new Set<string>();
  for (const chain of chains) {
    for (const next of imports.get(chain.at(-1)!) ?? []) {
      if (next === start) return chain;
      if (!reached.has(next)) chains.push([...chain, next]);
      reached.add(next);
    }
  }
  return null;
}

/** Starts at the first file in the alphabet, so that a cycle reads the same from each of its files. */
function describe(cycle: readonly string[]): string {
  const start = cycle.indexOf(cycle.toSorted()[0]!);
  const turned = [...cycle.slice(start), ...cycle.slice(0, start)];
  return [...turned, turned[0]].join(" -> ");
}
