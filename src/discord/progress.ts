/** A refresh shorter than this shows no progress; a longer one is redrawn this often. In ms: an
 * interaction's webhook takes five requests in two seconds, and the result needs one. */
export const REDRAW_EVERY_MS = 2_000;

/**
 * Draws progress now and then. A drawing that fails is only a drawing: the work goes on.
 *
 * @param now milliseconds, by any clock
 */
export function createProgress(
  now: () => number,
  draw: (done: number, total: number) => Promise<void>,
) {
  let lastDrawn = now();
  let drawing = Promise.resolve();
  return {
    /** Notes how far the work is. */
    report(this: void, done: number, total: number): void {
      if (now() - lastDrawn < REDRAW_EVERY_MS) return;
      lastDrawn = now();
      drawing = drawing.then(() => draw(done, total)).catch(() => undefined);
    },
    /** Resolves once nothing is being drawn, so that what follows is not drawn over. */
    settled: (): Promise<void> => drawing,
  };
}
