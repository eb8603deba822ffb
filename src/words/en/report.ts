import { template } from "../template.ts";

/** What `/corpus report` says, in its picture and below it. */
export const report = {
  title: template("Questions in the last {weeks, plural, one {week} other {# weeks}}", "weeks"),
  none: template(
    "Nobody asked in this server in the last {weeks, plural, one {week} other {# weeks}}.",
    "weeks",
  ),
  /** Below a large number, which is not repeated. */
  asked: template("{count, plural, one {question asked} other {questions asked}}", "count"),
  helpfulVotes: template(
    "{count, plural, =0 {no votes} one {of one vote helpful} other {of # votes helpful}}",
    "count",
  ),
  openGaps: template("{count, plural, one {open gap} other {open gaps}}", "count"),
  /** How well questions were answered: beside the colours of the columns, and below a large number. */
  answered: "answered",
  near: "only near",
  nothing: "nothing found",
  /** The day on which a week began, below its column. */
  from: template("from {day}", "day"),
  /** Below a column: how many percent of the votes say that an answer helped. */
  helpful: template("{share} helpful", "share"),
  articles: "Articles that answered most",
  gaps: "Asked without an answer",
  /** In place of a title for whose script the picture has no letters. */
  unnamed: "(named below)",
  week: template(
    "{days}: {count, plural, =0 {no questions} one {one question} other {# questions}}",
    "days",
    "count",
  ),
  grades: template(
    "{answers, number} answered, {near, number} only near, {nothing, number} with nothing found",
    "answers",
    "near",
    "nothing",
  ),
  votes: template(
    "{helpful, number} of {count, plural, one {one vote} other {# votes}} helpful",
    "helpful",
    "count",
  ),
  article: template("{title}: {count, number}", "title", "count"),
  gap: template(
    "{question}: {count, plural, one {one person} other {# people}}",
    "question",
    "count",
  ),
  gapCount: template(
    "{count, plural, =0 {No gap is open.} one {One gap is open: see `{gaps}`.} other {# gaps are open: see `{gaps}`.}}",
    "count",
    "gaps",
  ),
  counted:
    "Counted by days in UTC, private questions too and direct messages not: numbers alone, and nothing of who asked.",
  noPicture: "The picture cannot be drawn now. These are all of its numbers.",
  notKept: "Questions are not counted, because my database cannot be written. My log says why.",
};
