import type { PictureFigure, PictureWeek, ReportPicture } from "../../pictures/report-picture.ts";
import type { VoteCounts } from "../../store/votes.ts";
import type { Words } from "../../words/words.ts";
import { labelOf } from "./markdown.ts";
import {
  askedIn,
  daysOf,
  NAMED_GAPS,
  percentOf,
  type Report,
  type ReportWeek,
  totalOf,
  votesIn,
} from "./report-numbers.ts";

/** Of a title or a question, in UTF-16 units: more than there is room for. */
const MAX_NAME = 100;

/** What the picture of a report shows, in the words of its reader. */
export function pictureOf(report: Report, words: Words): ReportPicture {
  const { weeks, articles, gaps } = report;
  return {
    locale: words.locale,
    title: words.say("report.title", { weeks: weeks.length }),
    subtitle: daysOf(totalOf(report), words, "long"),
    figures: figuresOf(report, words),
    stackNames: [
      words.say("report.answered"),
      words.say("report.near"),
      words.say("report.nothing"),
    ],
    weeks: weeks.map((week) => weekOf(week, words)),
    articles: {
      title: words.say("report.articles"),
      rows: articles.map(({ title, answered }) => ({
        name: labelOf(title, MAX_NAME),
        count: answered,
      })),
    },
    gaps: {
      title: words.say("report.gaps"),
      rows: (gaps ?? [])
        .slice(0, NAMED_GAPS)
        .map(({ question, askers }) => ({ name: labelOf(question, MAX_NAME), count: askers })),
    },
    unnamed: words.say("report.unnamed"),
  };
}

function weekOf(week: ReportWeek, words: Words): PictureWeek {
  const day = daysOf({ from: week.from, to: week.from }, words);
  const { votes } = week;
  return {
    label: words.say("report.from", { day }),
    counts: [week.answers, week.near, week.nothing],
    note: votes && votesIn(votes) > 0 ? helpfulShare(votes, words) : null,
  };
}

const helpfulShare = (votes: VoteCounts, words: Words): string =>
  words.say("report.helpful", { share: percentOf(votes.helpful, votesIn(votes), words) });

function figuresOf(report: Report, words: Words): PictureFigure[] {
  const { gaps } = report;
  const total = totalOf(report);
  const { answers, votes } = total;
  const asked = askedIn(total);
  const numbers = new Intl.NumberFormat(words.locale);
  const figures = [
    { value: numbers.format(asked), label: words.say("report.asked", { count: asked }) },
    { value: percentOf(answers, asked, words), label: words.say("report.answered") },
    votes && voteFigure(votes, words),
    gaps && {
      value: numbers.format(gaps.length),
      label: words.say("report.openGaps", { count: gaps.length }),
    },
  ];
  return figures.filter((figure) => figure !== null);
}

function voteFigure(votes: VoteCounts, words: Words): PictureFigure {
  const count = votesIn(votes);
  const value = count === 0 ? "–" : percentOf(votes.helpful, count, words);
  return { value, label: words.say("report.helpfulVotes", { count }) };
}
