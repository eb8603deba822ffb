import type { Passage } from "../../corpus/document.ts";
import type { Excerpt } from "../../search/excerpt.ts";
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
  readonly state: Omit<HitsState, "owner">;
  readonly shown: ShownHit;
  /** The other hits, best first, with their positions. */
  readonly others: readonly { readonly at: number; readonly passage: Passage }[];
}

/** Most room for each piece of text around an excerpt, in UTF-16 units of Markdown. */
const ROOM = { title: 200, byline: 120, heading: 120, file: 150 };
const NEAR = "Nothing here answers this directly. Nearest:";

/** One hit, word for word, with what to know before and where it stands, and a menu of the others. */
export function renderHits(page: HitsPage, viewing: Viewing): Payload {
  const { state, shown } = page;
  const withOwner = { ...state, owner: viewing.owner };
  return render(page, viewing, [
    select(CHOOSE.encode(withOwner), othersLine(page), page.others.map(otherOption)),
    buttons([
      button("Context", WIDEN.encode(withOwner)),
      articleButton(page),
      viewing.isPrivate ? shareButton(shown.passage, state) : deleteButton(viewing),
    ]),
  ]);
}

/**
 * One hit for all to see, with the name of whoever shared it, who owns the message.
 *
 * @param link the address of the message that it answers, if it answers one
 */
export function renderShared(page: HitsPage, viewing: Viewing, link: string | null): Payload {
  const answered = link ? ` · [the message it answers](${link})` : "";
  return render({ ...page, addressee: null }, viewing, [
    text(`-# Shared by <@${viewing.owner}>${answered}`),
    buttons([articleButton(page), deleteButton(viewing)]),
  ]);
}

export const articleButton = ({ shown: { passage } }: HitsPage) =>
  button("Article", OPEN_AT.encode({ hash: passage.hash }));

export const shareButton = ({ hash }: Passage, { grade, message }: HitsPage["state"]) =>
  button("Share", SHARE.encode({ hash, grade, message }));

/** What was asked of what and, in a channel, for whom; and of what is only near, that it is. */
export function headOf(
  { question, scope, addressee, state: { grade, message } }: HitsPage,
  { isPrivate }: Viewing,
): (Part | null)[] {
  return [
    remember(message === null ? QUESTION : MESSAGE, question),
    rememberScope(scope),
    addressee && !isPrivate ? rememberAddressee(addressee) : null,
    grade === "near" ? text(NEAR) : null,
  ];
}

/** Links and highlights are left out where a message would be too long with them. */
function render(page: HitsPage, viewing: Viewing, below: readonly (Part | null)[]): Payload {
  const renderAs = (isPlain: boolean) =>
    container([...headOf(page, viewing), ...hitParts(page.shown, isPlain, viewing), ...below], {
      accent: ACCENT[page.state.grade],
    });
  const rich = renderAs(false);
  return shownLength(rich) <= MAX_MESSAGE_TEXT ? rich : renderAs(true);
}

function hitParts(
  { passage, excerpt }: ShownHit,
  isPlain: boolean,
  { sourceUrl }: Viewing,
): (Part | null)[] {
  const { document, heading, lines } = passage;
  const place = citationMarkdown(document, lines, {
    sourceUrl,
    maxFile: ROOM.file,
    withoutLink: isPlain,
  });
  const where = [heading && escapeLine(heading, ROOM.heading), place, foundBy(excerpt)];
  const about = [
    titleLine(document, ROOM.title, ROOM.byline),
    `-# ${where.filter(Boolean).join(" · ")}`,
    supportOf([passage]),
  ];
  return [
    noteOf([passage]),
    text(quoteExcerpt(excerpt.text, isPlain ? [] : excerpt.highlights)),
    text(about.filter(Boolean).join("\n")),
  ];
}

const foundBy = ({ matchedBy }: Excerpt) =>
  matchedBy === "meaning" ? "found by its meaning" : null;

function othersLine({ others }: HitsPage): string {
  const [next] = others;
  return next ? `${others.length} more: ${nameOf(next.passage)}` : "";
}

function otherOption({ at, passage }: HitsPage["others"][number]) {
  return { label: nameOf(passage), value: String(at), description: passage.text };
}

const nameOf = ({ document: { title }, heading }: Passage): string =>
  heading === null ? title : `${title}, ${heading}`;
