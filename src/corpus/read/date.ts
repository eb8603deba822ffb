const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = "(?<month>\\p{L}{3,9})\\.?";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const LABEL = "(?:(?:published|posted|updated)(?: on)?:? )?";

const ISO = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;
const ISO_TIME = /^(?<date>\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;
const WRITTEN = [
  new RegExp(`^${LABEL}${MONTH} ${DAY}(?:,? (?<year>\\d{4}))?$`, "iu"),
  new RegExp(`^${LABEL}${DAY}\\.? ${MONTH}(?:,? (?<year>\\d{4}))?$`, "iu"),
  new RegExp(`^${LABEL}${MONTH},? (?<year>\\d{4})$`, "iu"),
];

/** A line that is a date: `published` where it names the year, `dateline` as written where it does not. */
export type WrittenDate = { published: string } | { dateline: string };

/**
 * Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an ISO date and time.
 *
 * @returns the date without its time, or null where it is none or names no day of the calendar
 */
export function parseIsoDate(text: string): string | null {
  const date = ISO_TIME.exec(text)?.groups?.date ?? text;
  const parts = ISO.exec(date)?.groups;
  return parts && isOnCalendar(parts.year!, parts.month, parts.day) ? date : null;
}

/** Reads a line such as "Dec 16", "16 December 2025" or "2025-12-16"; null for anything else. */
export function parseWrittenDate(line: string): WrittenDate | null {
  const iso = line.includes("-") ? parseIsoDate(line) : null;
  if (iso) return { published: iso };
  for (const form of WRITTEN) {
    const parts = form.exec(line)?.groups;
    const month = monthNumber(parts?.month);
    if (!parts || !month) continue;
    const day = parts.day?.padStart(2, "0");
    if (!parts.year) return isOnCalendar("2024", month, day) ? { dateline: line } : null;
    if (!isOnCalendar(parts.year, month, day)) return null;
    return { published: [parts.year, month, ...(day ? [day] : [])].join("-") };
  }
  return null;
}

/** "Sept" and "September" to "09". */
function monthNumber(name = ""): string | null {
  const month = name.toLowerCase();
  const at = MONTHS.findIndex((full) => month.length >= 3 && full.startsWith(month));
  return at < 0 ? null : String(at + 1).padStart(2, "0");
}

function isOnCalendar(year: string, month = "01", day = "01"): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.getUTCDate() === Number(day);
}
