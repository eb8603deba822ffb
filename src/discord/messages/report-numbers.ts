import type { WeekCounts } from "../../store/counts.ts";
import type { VoteCounts } from "../../store/votes.ts";
import type { Words } from "../../words/words.ts";
import type { GapGroup } from "../gaps/gap-groups.ts";

export interface ReportWeek extends WeekCounts {
  /** Null where members cannot vote. */
  readonly votes: VoteCounts | null;
}

/** The last weeks of one server. */
export interface Report {
  /** Oldest first. */
  readonly weeks: readonly ReportWeek[];
  /** Those that answered most, most first. */
  readonly articles: readonly { readonly title: string; readonly answered: number }[];
  /** All that are open, most first; null where none are kept. */
  readonly gaps: readonly Pick<GapGroup, "question" | "askers">[] | null;
}

/** So many gaps are named. */
export const NAMED_GAPS = 3;

export const askedIn = ({
  answers,
  near,
  nothing,
}: Pick<WeekCounts, "answers" | "near" | "nothing">): number => answers + near + nothing;

export const votesIn = ({ helpful, unhelpful }: VoteCounts): number => helpful + unhelpful;

/** The weeks added up. */
export function totalOf({ weeks }: Pick<Report, "weeks">): ReportWeek {
  const sum = (of: (week: ReportWeek) => number) => weeks.reduce((all, each) => all + of(each), 0);
  const votes = {
    helpful: sum((week) => week.votes?.helpful ?? 0),
    unhelpful: sum((week) => week.votes?.unhelpful ?? 0),
  };
  return {
    ...{ from: weeks[0]!.from, to: weeks.at(-1)!.to },
    ...{ answers: sum((week) => week.answers), near: sum((week) => week.near) },
    nothing: sum((week) => week.nothing),
    votes: weeks.some((week) => week.votes) ? votes : null,
  };
}

/** Days as a reader of a language writes them, such as "31 Oct – 6 Nov". */
export function daysOf(
  { from, to }: Pick<WeekCounts, "from" | "to">,
  { locale }: Words,
  month: "short" | "long" = "short",
): string {
  const year = month === "long" ? "numeric" : undefined;
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month, year });
  return format.formatRange(from, to);
}

/** @param whole 0 gives 0 percent */
export function percentOf(part: number, whole: number, { locale }: Words): string {
  const format = new Intl.NumberFormat(locale, { style: "percent" });
  return format.format(whole === 0 ? 0 : part / whole);
}
