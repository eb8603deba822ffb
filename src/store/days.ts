/** In milliseconds. */
export const DAY_MS = 24 * 60 * 60_000;

/** The day of a time, counted from 1970 on in UTC. @param time in milliseconds since the epoch */
export const dayOf = (time: number): number => Math.floor(time / DAY_MS);
