import { ComponentType } from "discord-api-types/v10";
import type { Words } from "../../words/words.ts";
import { MAX_DESCRIPTION } from "../limits.ts";
import { clip, escapeLine, escapeMarkdown } from "./markdown.ts";
import { container, type Part, type Payload, text } from "./payload.ts";
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

/** The name of the picture's file. */
export const PICTURE = "report.png";
/** Of a title or a question, in UTF-16 units of Markdown: eight of them leave room for the rest. */
const MAX_NAME = 200;

export interface ShownReport {
  readonly payload: Payload;
  /** What the picture shows, for those who do not see it; null without one. */
  readonly description: string | null;
}

/** @param hasPicture whether a file of the name `PICTURE` comes along */
export function renderReport(report: Report, hasPicture: boolean, words: Words): ShownReport {
  const { weeks, articles, gaps } = report;
  const title = words.say("report.title", { weeks: weeks.length });
  const lines = [summaryOf(report, words), ...weeks.map((week) => weekWords(week, words))];
  const description = hasPicture ? clip([`${title}.`, ...lines].join("\n"), MAX_DESCRIPTION) : null;
  const payload = container([
    text(`### ${title}`),
    description === null ? text(words.say("report.noPicture")) : gallery(description),
    text(linesMarkdown(lines)),
    articles.length > 0 ? text(articleLines(articles, words)) : null,
    gaps === null ? null : text(gapLines(gaps, words)),
    text(`-# ${words.say("report.counted")}`),
  ]);
  return { payload, description };
}

/** Says that there is nothing to report. */
export const renderNoReport = (weeks: number, words: Words): Payload =>
  container([text(words.say("report.none", { weeks }))]);

/** A date may look like the number of a list. */
const linesMarkdown = ([summary = "", ...weeks]: readonly string[]): string =>
  [escapeMarkdown(summary), ...weeks.map((week) => `- ${escapeMarkdown(week)}`)].join("\n");

const gallery = (description: string): Part => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${PICTURE}` }, description }],
});

function summaryOf(report: Report, words: Words): string {
  const total = totalOf(report);
  const share = percentOf(total.answers, askedIn(total), words);
  return `${weekWords(total, words, daysOf(total, words, "long"))} (${share})`;
}

function weekWords(week: ReportWeek, words: Words, days = daysOf(week, words)): string {
  const { answers, near, nothing, votes } = week;
  const count = askedIn(week);
  const asked = words.say("report.week", { days, count });
  const voted = votes === null ? 0 : votesIn(votes);
  const pieces = [
    asked,
    count === 0 ? null : words.say("report.grades", { answers, near, nothing }),
    votes && voted > 0 ? words.say("report.votes", { helpful: votes.helpful, count: voted }) : null,
  ];
  return pieces.filter((piece) => piece !== null).join(words.say("lists.betweenPhrases"));
}

function articleLines(articles: Report["articles"], words: Words): string {
  const lines = articles.map(({ title, answered }, index) => {
    const shown = escapeLine(title, MAX_NAME);
    return `${index + 1}. ${words.say("report.article", { title: shown, count: answered })}`;
  });
  return [`**${words.say("report.articles")}**`, ...lines].join("\n");
}

function gapLines(gaps: NonNullable<Report["gaps"]>, words: Words): string {
  const lines = gaps.slice(0, NAMED_GAPS).map(({ question, askers }, index) => {
    const shown = escapeLine(question, MAX_NAME);
    return `${index + 1}. ${words.say("report.gap", { question: shown, count: askers })}`;
  });
  const count = words.say("report.gapCount", {
    count: gaps.length,
    gaps: { command: "corpus/gaps" },
  });
  const head = lines.length > 0 ? [`**${words.say("report.gaps")}**`, ...lines] : [];
  return [...head, count].join("\n");
}
