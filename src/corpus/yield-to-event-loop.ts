/** How long work may hold the event loop, in milliseconds. */
const LONGEST_SLICE_MS = 10;

/** How long a piece of long work may go on before others get a turn. */
export interface Slice {
  endsAt: number;
}

export const startSlice = (): Slice => ({ endsAt: performance.now() + LONGEST_SLICE_MS });

/**
 * Lets long work give way once its slice of time is used up, so that questions are answered meanwhile.
 * Called at every step, because a step that need not wait costs nothing.
 *
 * @returns what to wait for before the next step, or nothing
 */
export function yieldToEventLoop(slice: Slice): Promise<void> | undefined {
  if (performance.now() < slice.endsAt) return undefined;
  return new Promise((resolve) => {
    setImmediate(() => {
      slice.endsAt = startSlice().endsAt;
      resolve();
    });
  });
}
