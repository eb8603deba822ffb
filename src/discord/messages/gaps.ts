import type { Document } from "../../corpus/document.ts";
import type { GapReason } from "../../store/gaps.ts";
import type { Wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import { CHOOSE_GAP, DISMISS_GAP, FIND_FOR_GAP, FIT_GAP, GAPS } from "../components/actions.ts";
import type { GapGroup } from "../gaps/gap-groups.ts";
import { articleOptions } from "./article-choice.ts";
import { escapeLine } from "./markdown.ts";
import { noteLines } from "./note-lines.ts";
import { button, buttons, container, type Payload, select, text } from "./payload.ts";

const ON_PAGE = 5;
/** In UTF-16 units of Markdown: a page of five with notes stays below Discord's 4,000. */
const ROOM = { question: 300, other: 150 };
/** How many other wordings of a question are shown. */
const OTHERS = 8;

/** A page of the questions that the articles do not answer. */
export interface GapsPage {
  readonly groups: readonly GapGroup[];
  /** From 1. */
  readonly page: number;
  /** For how many days they are kept. */
  readonly days: number;
  /** What has to be said of what was just done. */
  readonly notes: readonly Wording[];
}

export function renderGaps({ groups, page: wanted, days, notes }: GapsPage, words: Words): Payload {
  const pages = Math.max(1, Math.ceil(groups.length / ON_PAGE));
  const page = Math.min(wanted, pages);
  const shown = groups.slice((page - 1) * ON_PAGE, page * ON_PAGE);
  const turn = (label: string, to: number) => button(label, GAPS.encode({ page: to }));
  return container([
    text(`### ${words.say("gaps.title")}\n-# ${words.say("gaps.intro", { days })}`),
    ...noteLines(notes, words),
    ...(shown.length === 0 ? [text(words.say("gaps.empty"))] : []),
    ...shown.map((group) =>
      text(`${bold(group)}\n-# ${[askedBy(group, words), ...alsoLine(group, words)].join(" · ")}`),
    ),
    select(
      CHOOSE_GAP.encode({ page }),
      words.say("gaps.choose"),
      shown.map(({ id, question }) => ({ label: question, value: String(id) })),
    ),
    pages > 1 ? text(`-# ${words.say("gaps.page", { page, pages })}`) : null,
    buttons([
      page > 1 ? turn(words.say("gaps.more"), page - 1) : null,
      page < pages ? turn(words.say("gaps.less"), page + 1) : null,
    ]),
  ]);
}

/** One of them, with what can be done about it. */
export interface OpenGap {
  readonly group: GapGroup;
  /** Those that may answer it, best first; null for whoever may not change the articles. */
  readonly articles: readonly Document[] | null;
  /** The page of the list that it was opened from. */
  readonly page: number;
}

export function renderGap({ group, articles, page }: OpenGap, words: Words): Payload {
  const { id: gap, others } = group;
  const state = { gap, page };
  return container([
    text(`${bold(group)}\n-# ${askedBy(group, words)}`),
    others.length > 0 ? text(`${words.say("gaps.others")}\n${listOf(others)}`) : null,
    text(words.say(adviceOn(articles))),
    select(
      FIT_GAP.encode(state),
      words.say("gaps.chooseArticle"),
      articleOptions(articles ?? [], words),
    ),
    buttons([
      articles ? button(words.say("gaps.find"), FIND_FOR_GAP.encode(state)) : null,
      button(words.say("gaps.dismiss"), DISMISS_GAP.encode(state)),
      button(words.say("gaps.back"), GAPS.encode({ page })),
    ]),
  ]);
}

function adviceOn(articles: OpenGap["articles"]) {
  if (articles === null) return "gaps.noCaretaker";
  return articles.length > 0 ? "gaps.advice" : "gaps.noArticle";
}

const bold = ({ question }: GapGroup): string => `**${escapeLine(question, ROOM.question)}**`;

const listOf = (questions: readonly string[]): string =>
  questions
    .slice(0, OTHERS)
    .map((question) => `- ${escapeLine(question, ROOM.other)}`)
    .join("\n");

const REASONS: readonly GapReason[] = ["nothing", "near", "unhelpful"];

function askedBy({ askers, reasons }: GapGroup, words: Words): string {
  const said = REASONS.filter((reason) => reasons[reason] > 0).map((reason) =>
    words.say(`gaps.${reason}`, { count: reasons[reason] }),
  );
  return [words.say("gaps.askedBy", { askers }), ...said].join(" · ");
}

const alsoLine = ({ others }: GapGroup, words: Words): string[] =>
  others.length > 0 ? [words.say("gaps.wordings", { count: others.length })] : [];
