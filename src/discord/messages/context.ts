import { placeOf } from "../../corpus/citation.ts";
import type { Passage } from "../../corpus/document.ts";
import { type HitsState, OPEN_AT, PAGE } from "../components/actions.ts";
import { QUESTION, remember } from "../components/message-state.ts";
import { deleteButton, HITS_SHOWN, noteLine, type ShownHit, type Viewing } from "./answer.ts";
import { citationMarkdown } from "./citation.ts";
import { escapeEnd, escapeLine, escapeStart } from "./markdown.ts";
import { boxed, button, buttons, type Part, type Payload, text } from "./payload.ts";
import { quoteExcerpt } from "./quote.ts";
import { titleLine } from "./title-line.ts";

/** The hit itself is at most 1,200 characters, each escaped. What its neighbours share, in UTF-16
 * units of Markdown, is what Discord's 4,000 leave beside the hit, the question and the lines below. */
const HIT_AND_NEIGHBOURS = 2620;
const ROOM = { title: 120, byline: 80, heading: 60, file: 120, note: 90 };

export interface WidenedHit extends ShownHit {
  readonly before: Passage | null;
  readonly after: Passage | null;
}

/** A passage as a whole between the two next to it, which are cut where they are too long. */
export function renderWidened(
  question: string,
  hit: WidenedHit,
  state: HitsState,
  viewing: Viewing,
): Payload {
  const { passage } = hit;
  const { contentNote } = passage.document;
  return boxed([
    remember(QUESTION, question),
    contentNote ? text(noteLine(contentNote, ROOM.note)) : null,
    ...passagesOf(hit),
    text(about(hit, viewing)),
    buttons([
      button("Back to the answer", PAGE.encode({ ...state, at: pageStart(state.at) })),
      button("Read the article", OPEN_AT.encode({ hash: passage.hash, scope: state.scope })),
      deleteButton(viewing),
    ]),
  ]);
}

function passagesOf({ passage, excerpt, before, after }: WidenedHit): (Part | null)[] {
  const whole = quoteExcerpt(passage.text, highlightsIn(excerpt));
  const quoted = whole.length <= HIT_AND_NEIGHBOURS ? whole : quoteExcerpt(passage.text, []);
  const room = Math.max(0, HIT_AND_NEIGHBOURS - quoted.length) / 2;
  return [
    before ? neighbour(escapeEnd(before.text, room)) : null,
    headingOver(passage, before),
    text(quoted),
    headingOver(after, passage),
    after ? neighbour(escapeStart(after.text, room)) : null,
  ];
}

/** A heading that stands between two passages. */
function headingOver(passage: Passage | null, above: Passage | null): Part | null {
  if (!passage?.heading || !above || passage.heading === above.heading) return null;
  return text(`**${escapeLine(passage.heading, ROOM.heading)}**`);
}

const neighbour = (markdown: string): Part | null => (markdown.length > 1 ? text(markdown) : null);

/** The highlights of an excerpt, as offsets into its passage. */
const highlightsIn = ({ start: offset, highlights }: ShownHit["excerpt"]) =>
  highlights.map(([start, end]) => [start + offset, end + offset] as const);

function about({ passage, before, after }: WidenedHit, { sourceUrl }: Viewing): string {
  const { document, heading, lines } = passage;
  const [first, last] = [before ?? passage, after ?? passage];
  const place = citationMarkdown(document, [first.lines[0], last.lines[1]], {
    sourceUrl,
    maxFile: ROOM.file,
    withoutLink: true,
  });
  const support = document.support && `-# ${escapeLine(document.support, ROOM.note)}`;
  const where = [heading && escapeLine(heading, ROOM.heading), place].filter(Boolean).join(" · ");
  return [
    titleLine(document, ROOM.title, ROOM.byline),
    where,
    `-# The marked passage: ${placeOf(lines)}`,
    support,
  ]
    .filter(Boolean)
    .join("\n");
}

const pageStart = (at: number) => at - (at % HITS_SHOWN);
