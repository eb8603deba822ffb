import fc from "fast-check";

/** How many cases each property is held against. */
export const CASES = {
  escaped: 16_000,
  quoted: 4_000,
  oneLine: 12_000,
  printed: 8_000,
  citedFile: 6_000,
  citedUrl: 4_000,
  remembered: 7_000,
  madeUpId: 13_000,
  anyState: 4_000,
  anyFrame: 8_000,
  brokenInteraction: 8_000,
  settings: 4_000,
  frontMatter: 3_000,
  bytes: 2_000,
  files: 2_000,
  damaged: 400,
  hits: 300,
  articlePages: 300,
  articleLists: 150,
  forgedOptions: 300,
  questions: 300,
  sentEvents: 400,
} as const;

/** The same cases on every run; a failure is printed with this and the path to its case. */
const SEED = 20_260_807;

/** No case may take more of the processor, in milliseconds: far above what any takes. */
const LONGEST_MS = 500;
/** How long all cases of a property may take on a machine that has other things to do, in ms. */
export const PATIENCE = 240_000;

type Name = keyof typeof CASES;

/**
 * Holds a property against as many cases as are named for it above.
 *
 * @param examples cases that are tried before those that are made up
 */
export function holds<T>(
  name: Name,
  arbitrary: fc.Arbitrary<T>,
  property: (value: T) => void,
  examples: readonly T[] = [],
): void {
  const timed = (value: T) => {
    const start = process.cpuUsage();
    property(value);
    const took = process.cpuUsage(start).user / 1_000;
    if (took > LONGEST_MS) throw new Error(`A case took ${Math.round(took)} ms`);
  };
  fc.assert(fc.property(arbitrary, timed), optionsOf(name, examples));
}

/** The same for what a bot does that runs, case after case. */
export async function holdsFor<T>(
  name: Name,
  arbitrary: fc.Arbitrary<T>,
  property: (value: T) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, property), optionsOf<T>(name, []));
}

function optionsOf<T>(name: Name, examples: readonly T[]): fc.Parameters<[T]> {
  return { numRuns: CASES[name], seed: SEED, examples: examples.map((each) => [each]) };
}
