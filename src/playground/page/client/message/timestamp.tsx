/** How each style of `<t:…>` shows a time (reference, "Timestamp Styles"). */
const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
/** The longest span that is told in each unit, in seconds, and the length of the unit. */
const UNITS: [most: number, seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, "second"],
  [3_600, 60, "minute"],
  [86_400, 3_600, "hour"],
  [2_592_000, 86_400, "day"],
  [31_536_000, 2_592_000, "month"],
  [Number.POSITIVE_INFINITY, 31_536_000, "year"],
];

/** A moment, in seconds since the epoch, told in the reader's own time zone. */
export function Timestamp({ seconds, format = "f" }: { seconds: number; format?: string }) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return <>&lt;t:{seconds}&gt;</>;
  const full = new Intl.DateTimeFormat("en", STYLES.F).format(date);
  const words =
    format === "R" ? relative(seconds) : new Intl.DateTimeFormat("en", STYLES[format]).format(date);
  return (
    <time class="timestamp" dateTime={date.toISOString()} title={full}>
      {words}
    </time>
  );
}

function relative(seconds: number): string {
  const span = seconds - Date.now() / 1000;
  const [, length, unit] = UNITS.find(([most]) => Math.abs(span) < most)!;
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(
    Math.round(span / length),
    unit,
  );
}
