/** What became of the interactions of one run. */
export interface Tally {
  readonly sent: number;
  /** Those with an answer, or with the promise of one, in time. */
  readonly answered: number;
  /** Those told in time that there is no room now. */
  readonly busy: number;
  /** Those told in time that the bot is ending. */
  readonly ending: number;
  /** Those with nothing within three seconds. */
  readonly late: number;
  /** Those promised an answer that never came. */
  readonly unfinished: number;
  /** From sending the event to the first response, in milliseconds, of all that had one in time. */
  readonly median: number;
  readonly p99: number;
  /** How many refreshes ended meanwhile. */
  readonly refreshes: number;
  /** How many votes were kept meanwhile. */
  readonly votes: number;
  /** From the first event to the last first response, in seconds. */
  readonly seconds: number;
}

/** What is sent to a bot: so many a second, evenly, or with rate `burst` all at once. */
export interface Plan {
  readonly count: number;
  readonly rate: number | "burst";
  readonly questions: readonly string[];
  /** Whether articles are refreshed all the while, one time after the other. */
  readonly isRefreshing?: boolean;
}

/** What keeps so many questions open at once, to see how many a bot answers in a second. */
export interface Pressure {
  readonly inFlight: number;
  readonly seconds: number;
  readonly questions: readonly string[];
}

/** @param share 0 to 1; the smallest value that so large a share does not exceed */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
