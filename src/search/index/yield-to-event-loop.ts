/** How long work may hold the event loop, in milliseconds. */
const LONGEST_SLICE_MS = 30;

/**
 * Lets long work give way, so that who asks meanwhile is answered. Called once a step, it gives what
 * to wait for before the next one, and mostly nothing.
 */
export function breather(): () => Promise<void> | undefined {
  let sliceEnd = performance.now() + LONGEST_SLICE_MS;
  return () => {
    if (performance.now() < sliceEnd) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        sliceEnd = performance.now() + LONGEST_SLICE_MS;
        resolve();
      });
    });
  };
}
