import type { Passage } from "../../corpus/document.ts";
import type { Excerpt } from "../../search/excerpt.ts";
import type { Words } from "../../words/words.ts";
import { CHOOSE, type HitsState, OPEN_AT, SHARE, WIDEN } from "../components/actions.ts";
import { type Addressee, rememberAddressee } from "../components/addressee.ts";
import { MESSAGE, QUESTION, remember } from "../components/message-state.ts";
import { rememberScope, type Scope } from "../components/scope.ts";
import { MAX_MESSAGE_TEXT } from "../limits.ts";
import { ACCENT } from "./accent.ts";
import { citationMarkdown } from "./citation.ts";
import { deleteButton } from "./delete-button.ts";
import { escapeLine } from "./markdown.ts";
import { noteOf, supportOf } from "./notes.ts";
import {
  button,
  buttons,
  container,
  type Part,
  type Payload,
  select,
  shownLength,
  text,
} from "./payload.ts";
import { quoteExcerpt } from "./quote.ts";
import { titleLine } from "./title-line.ts";
import type { Viewing } from "./viewing.ts";
import { voteButtons } from "./votes.ts";

/** A passage, the piece of it that speaks to the question, and the passages beside it. */
export interface ShownHit {
  readonly passage: Passage;
  readonly excerpt: Excerpt;
  readonly before: Passage | null;
  readonly after: Passage | null;
}

/** The hits of a question, of which one is shown. */
export interface HitsPage {
  readonly question: string;
  readonly scope: Scope;
  /** Whom it is for; null for nobody in particular. */
  readonly addressee: Addressee | null;
  /** Says that the question is kept; null where it is not. */
  readonly kept: Part | null;
  readonly state: Omit<HitsState, "owner">;
  readonly shown: ShownHit;
  /** The other hits, best first, with their positions. */
  readonly others: readonly { readonly at: number; readonly passage: Passage }[];
}

/** Most room for each piece of text around an excerpt, in UTF-16 units of Markdown. */
const ROOM = { title: 200, byline: 120, heading: 120, file: 150 };

/** One hit, word for word, with what to know before and where it stands, and a menu of the others. */
export function renderHits(page: HitsPage, viewing: Viewing): Payload {
  const { state } = page;
  const { owner, words } = viewing;
  const withOwner = { ...state, owner };
  return render(page, viewing, [
    select(CHOOSE.encode(withOwner), othersLine(page, words), page.others.map(otherOption)),
    buttons([
      button(words.say("buttons.context"), WIDEN.encode(withOwner)),
      articleButton(page, words),
      viewing.isPrivate ? shareButton(page, words) : deleteButton(viewing),
      ...voteButtons(state, viewing),
    ]),
  ]);
}

/**
 * One hit for all to see, with the name of whoever shared it, who owns the message.
 *
 * @param link the address of the message that it answers, if it answers one
 */
export function renderShared(page: HitsPage, viewing: Viewing, link: string | null): Payload {
  const { owner, words } = viewing;
  const shared = words.say("hits.sharedBy", { member: `<@${owner}>` });
  const answered = link ? ` · [${words.say("hits.answeredMessage")}](${link})` : "";
  return render({ ...page, addressee: null }, viewing, [
    text(`-# ${shared}${answered}`),
    buttons([
      articleButton(page, words),
      deleteButton(viewing),
      ...voteButtons(page.state, viewing),
    ]),
  ]);
}

export const articleButton = ({ shown: { passage } }: HitsPage, words: Words) =>
  button(words.say("buttons.article"), OPEN_AT.encode({ hash: passage.hash }));

export function shareButton({ shown: { passage }, state }: HitsPage, words: Words) {
  const { grade, message } = state;
  return button(words.say("buttons.share"), SHARE.encode({ hash: passage.hash, grade, message }));
}

/** What was asked of what and, in a channel, for whom; and of what is only near, that it is. */
export function headOf(
  { question, scope, addressee, state: { grade, message } }: HitsPage,
  { isPrivate, words }: Viewing,
): (Part | null)[] {
  return [
    remember(message === null ? QUESTION : MESSAGE, question, words),
    rememberScope(scope, words),
    addressee && !isPrivate ? rememberAddressee(addressee, words) : null,
    grade === "near" ? text(words.say("hits.near")) : null,
  ];
}

/** Links and highlights are left out where a message would be too long with them. */
function render(page: HitsPage, viewing: Viewing, below: readonly (Part | null)[]): Payload {
  const renderAs = (isPlain: boolean) =>
    container(
      [...headOf(page, viewing), ...hitParts(page.shown, isPlain, viewing), page.kept, ...below],
      {
        accent: ACCENT[page.state.grade],
      },
    );
  const rich = renderAs(false);
  return shownLength(rich) <= MAX_MESSAGE_TEXT ? rich : renderAs(true);
}

function hitParts(
  { passage, excerpt }: ShownHit,
  isPlain: boolean,
  { sourceUrl, words }: Viewing,
): (Part | null)[] {
  const { document, heading, lines } = passage;
  const place = citationMarkdown(document, lines, {
    sourceUrl,
    maxFile: ROOM.file,
    words,
    withoutLink: isPlain,
  });
  const where = [heading && escapeLine(heading, ROOM.heading), place, foundBy(excerpt, words)];
  const about = [
    titleLine(document, ROOM, words),
    `-# ${where.filter(Boolean).join(" · ")}`,
    supportOf([passage]),
  ];
  return [
    noteOf([passage], words),
    text(quoteExcerpt(excerpt.text, isPlain ? [] : excerpt.highlights)),
    text(about.filter(Boolean).join("\n")),
  ];
}

const foundBy = ({ matchedBy }: Excerpt, words: Words) =>
  matchedBy === "meaning" ? words.say("hits.foundByMeaning") : null;

function othersLine({ others }: HitsPage, words: Words): string {
  const [next] = others;
  if (!next) return "";
  return words.say("hits.more", { count: others.length, next: nameOf(next.passage) });
}

function otherOption({ at, passage }: HitsPage["others"][number]) {
  return { label: nameOf(passage), value: String(at), description: passage.text };
}

const nameOf = ({ document: { title }, heading }: Passage): string =>
  heading === null ? title : `${title}, ${heading}`;
