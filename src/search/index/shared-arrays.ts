/** Whole numbers in memory that threads share; all are 0. */
export const sharedInts = (length: number) => new Uint32Array(new SharedArrayBuffer(4 * length));

/** Bytes likewise. */
export const sharedBytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
