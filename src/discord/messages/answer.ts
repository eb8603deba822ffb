import { type APIButtonComponent, ButtonStyle } from "discord-api-types/v10";
import { byline } from "../../corpus/byline.ts";
import type { Document, Passage } from "../../corpus/document.ts";
import type { Answer } from "../../search/answer.ts";
import type { Excerpt } from "../../search/excerpt.ts";
import {
  ASK_SUGGESTION,
  DELETE,
  type HitsState,
  OPEN_AT,
  OPEN_CHOSEN,
  PAGE,
  WIDEN,
} from "../components/actions.ts";
import type { CustomIdFormat } from "../components/custom-id.ts";
import { QUESTION, remember, type Slot, SUGGESTION } from "../components/message-state.ts";
import { MAX_MESSAGE_TEXT } from "../limits.ts";
import { citationMarkdown } from "./citation.ts";
import { escapeLine } from "./markdown.ts";
import {
  boxed,
  button,
  buttons,
  type Part,
  type Payload,
  rule,
  select,
  shownLength,
  text,
} from "./payload.ts";
import { quoteExcerpt } from "./quote.ts";
import { titleLine } from "./title-line.ts";

/** How many hits an answer shows at a time. */
export const HITS_SHOWN = 3;
/** Longest question, in code points; the same for a suggestion that can be asked. */
export const LONGEST_QUESTION = 300;

/** A hit as an answer shows it. */
export interface ShownHit {
  readonly passage: Passage;
  readonly excerpt: Excerpt;
}

/** Where and to whom an answer is shown. */
export interface Viewing {
  /** The id of the user whose message it is. */
  readonly owner: string;
  /** Seen by the owner alone, who needs no button to delete it. */
  readonly isPrivate: boolean;
  readonly sourceUrl: string | null;
}

export interface AnswerPage {
  readonly question: string;
  /** All hits of the answer, by their hashes. */
  readonly hashes: readonly string[];
  /** The position of the first one shown, from 0. */
  readonly at: number;
  readonly shown: readonly ShownHit[];
  /** The key of the one article that was asked. */
  readonly scope: string | null;
}

/** Room for what surrounds the excerpts, in UTF-16 units of Markdown. */
interface Room {
  readonly title: number;
  readonly byline: number;
  readonly heading: number;
  readonly file: number;
  /** Content note and support line, each. */
  readonly note: number;
  readonly withoutLink: boolean;
  readonly withoutBold: boolean;
}

const ROOMY: Room = {
  title: 250,
  byline: 150,
  heading: 150,
  file: 200,
  note: 300,
  withoutLink: false,
  withoutBold: false,
};
/** Three hits in this much room fit a message even if every character has to be escaped. */
const TIGHT: Room = {
  title: 80,
  byline: 60,
  heading: 40,
  file: 80,
  note: 70,
  withoutLink: true,
  withoutBold: true,
};

/** What differs between the replies that show hits. */
export interface HitList {
  /** Where what was asked is kept. */
  readonly slot: Slot;
  /** Turns to another page of the list. */
  readonly turn: CustomIdFormat<HitsState>;
  /** The first button below a hit. */
  buttonFor(state: HitsState, hit: ShownHit): APIButtonComponent | null;
  /** Stands below the last hit. */
  readonly credit?: Part;
}

const ANSWER: HitList = {
  slot: QUESTION,
  turn: PAGE,
  buttonFor: (state) => button("Show more around it", WIDEN.encode(state)),
};

/** Up to three hits, each word for word, with what to know before and where it stands. */
export const renderAnswer = (page: AnswerPage, viewing: Viewing): Payload =>
  renderHits(page, viewing, ANSWER);

/** The same for another list than that of an answer. */
export function renderHits(page: AnswerPage, viewing: Viewing, list: HitList): Payload {
  const roomy = renderIn(ROOMY, page, viewing, list);
  return shownLength(roomy) <= MAX_MESSAGE_TEXT ? roomy : renderIn(TIGHT, page, viewing, list);
}

function renderIn(room: Room, page: AnswerPage, viewing: Viewing, list: HitList): Payload {
  const state = { owner: viewing.owner, hashes: page.hashes, scope: page.scope };
  const hits = page.shown.flatMap((hit, index) => [
    ...(index > 0 ? [rule()] : []),
    ...hitParts(hit, room, viewing),
    buttons([
      list.buttonFor({ ...state, at: page.at + index }, hit),
      button("Read the article", OPEN_AT.encode({ hash: hit.passage.hash, scope: page.scope })),
    ]),
  ]);
  return boxed([
    remember(list.slot, page.question),
    ...hits,
    list.credit ?? null,
    position(page),
    buttons([...turns(page, state, list.turn), deleteButton(viewing)]),
  ]);
}

function hitParts(
  { passage, excerpt }: ShownHit,
  room: Room,
  { sourceUrl }: Viewing,
): (Part | null)[] {
  const { document, heading, lines } = passage;
  const { contentNote, support } = document;
  const highlights = room.withoutBold ? [] : excerpt.highlights;
  const place = citationMarkdown(document, lines, { sourceUrl, maxFile: room.file, ...room });
  const about = [
    titleLine(document, room.title, room.byline),
    [heading && escapeLine(heading, room.heading), place].filter(Boolean).join(" · "),
    support && `-# ${escapeLine(support, room.note)}`,
    excerpt.matchedBy === "meaning" && FOUND_BY_MEANING,
  ];
  return [
    contentNote ? text(noteLine(contentNote, room.note)) : null,
    text(quoteExcerpt(excerpt.text, highlights)),
    text(about.filter(Boolean).join("\n")),
  ];
}

const FOUND_BY_MEANING = "-# Found by its meaning: it says this in other words than you.";

/** Stands before every excerpt and page of an article that has one. */
export const noteLine = (note: string, max: number): string =>
  `-# Content note: ${escapeLine(note, max)}`;

function position({ at, shown, hashes }: AnswerPage): Part | null {
  if (hashes.length <= HITS_SHOWN) return null;
  const last = at + shown.length;
  const range = shown.length === 1 ? `Passage ${last}` : `Passages ${at + 1} to ${last}`;
  return text(`-# ${range} of ${hashes.length}`);
}

function turns(
  { at, hashes }: AnswerPage,
  state: Omit<HitsState, "at">,
  turn: CustomIdFormat<HitsState>,
) {
  if (hashes.length <= HITS_SHOWN) return [];
  const previous = Math.max(0, at - HITS_SHOWN);
  const next = at + HITS_SHOWN;
  return [
    at > 0 ? button("Previous", turn.encode({ ...state, at: previous })) : null,
    next < hashes.length ? button("Next", turn.encode({ ...state, at: next })) : null,
  ];
}

export function deleteButton({ owner, isPrivate }: Viewing) {
  return isPrivate
    ? null
    : button("Delete", DELETE.encode({ owner }), { style: ButtonStyle.Danger });
}

/** Says that the corpus does not answer, and what comes nearest. */
export function renderNotFound(answer: Answer, scope: string | null, viewing: Viewing): Payload {
  const { question, suggestion, nearest } = answer;
  const canSuggest = suggestion !== null && Array.from(suggestion).length <= LONGEST_QUESTION;
  const where = scope === null ? "in the articles" : "in this article";
  return boxed([
    remember(QUESTION, question),
    text(`I found nothing ${where} that answers this.`),
    canSuggest ? remember(SUGGESTION, suggestion) : null,
    nearest.length > 0 ? text(nearestLines(nearest)) : null,
    select(OPEN_CHOSEN.encode({}), "Open an article", nearest.map(articleOption)),
    buttons([
      canSuggest ? button("Ask that", ASK_SUGGESTION.encode({ ...viewing, scope })) : null,
      deleteButton(viewing),
    ]),
  ]);
}

function nearestLines(nearest: readonly Document[]): string {
  const lines = nearest.map((document) => `- ${titleLine(document, ROOMY.title, ROOMY.byline)}`);
  return ["The nearest articles:", ...lines].join("\n");
}

/** An article in a menu. */
export function articleOption(document: Document) {
  return { label: document.title, value: document.id, description: byline(document) };
}
