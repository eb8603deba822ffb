/** How long a batch should take, in milliseconds: a question waits for the one under way. */
const BATCH_MS = 60;
/** Largest batch, in bytes of text, which bounds the memory that it takes. */
const LARGEST_BATCH = 4_000;
const FIRST_BATCH = 1_000;

/** Finds out how many bytes of text a batch may have so as to take no longer than it should. */
export class BatchSize {
  bytes = FIRST_BATCH;

  /** @param tookMs how long the last batch took, in milliseconds */
  adapt(tookMs: number): void {
    const faster = BATCH_MS / Math.max(1, tookMs);
    const change = Math.min(2, Math.max(0.5, faster));
    this.bytes = Math.min(LARGEST_BATCH, Math.max(1, this.bytes * change));
  }
}

/** A text that has no vector yet. */
export interface Missing {
  /** Where its vector belongs. */
  readonly row: number;
  readonly text: string;
  readonly bytes: number;
}

export const missing = (text: string, row: number): Missing => ({
  row,
  text,
  bytes: Buffer.byteLength(text),
});

/** The order that `takeLongest` wants: batches hold texts of like length then. */
export const shortestFirst = (texts: readonly Missing[]): Missing[] =>
  texts.toSorted((a, b) => a.bytes - b.bytes);

/** Takes texts from the end: as many as fit into so many bytes, each as long as the longest. */
export function takeLongest(texts: Missing[], bytes: number): Missing[] {
  const longest = texts.at(-1)?.bytes ?? 1;
  const count = Math.max(1, Math.floor(bytes / longest));
  return texts.splice(-count);
}
