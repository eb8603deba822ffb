import type { Clock } from "../clock.ts";

/** First millisecond of 2015, from which Discord's ids count (reference, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000;
const TIMESTAMP_SHIFT = 22n;

/** Makes ids that carry the time of the clock and always grow. */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fromTime = BigInt(clock.now() - DISCORD_EPOCH) << TIMESTAMP_SHIFT;
    last = fromTime > last ? fromTime : last + 1n;
    return String(last);
  };
}
