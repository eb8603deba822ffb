import type { Passage } from "../../corpus/document.ts";
import { SHOW } from "../components/actions.ts";
import { MAX_MESSAGE_TEXT } from "../limits.ts";
import { ACCENT } from "./accent.ts";
import { citationMarkdown } from "./citation.ts";
import { deleteButton } from "./delete-button.ts";
import { articleButton, type HitsPage, headOf, type ShownHit, shareButton } from "./hits.ts";
import { escapeEnd, escapeLine, escapeMarkdown, escapeStart } from "./markdown.ts";
import { noteOf, supportOf } from "./notes.ts";
import {
  button,
  buttons,
  container,
  type Part,
  type Payload,
  shownLength,
  text,
} from "./payload.ts";
import { placeIn } from "./place.ts";
import { quoteExcerpt, quoteStart } from "./quote.ts";
import { titleLine } from "./title-line.ts";
import type { Viewing } from "./viewing.ts";
import { voteButtons } from "./votes.ts";

/** Most room for each piece of text around the passages, in UTF-16 units of Markdown. */
interface Room {
  readonly title: number;
  readonly byline: number;
  readonly heading: number;
  readonly file: number;
  /** For the passage; null for all of it, with its highlights. */
  readonly passage: number | null;
  /** For each of the passages beside it. */
  readonly neighbour: number;
}

const ROOMY: Room = {
  title: 150,
  byline: 100,
  heading: 80,
  file: 120,
  passage: null,
  neighbour: 0,
};
const TIGHT: Room = { title: 40, byline: 20, heading: 20, file: 40, passage: 0, neighbour: 0 };

/** A passage as a whole, where there is room for it, between the two next to it, which share what is left. */
export function renderWidened(page: HitsPage, viewing: Viewing): Payload {
  const leftIn = (room: Room) => MAX_MESSAGE_TEXT - shownLength(render(page, room, viewing));
  const left = leftIn(ROOMY);
  if (left >= 0) return render(page, { ...ROOMY, neighbour: Math.floor(left / 2) }, viewing);
  return render(page, tightRoom(page, leftIn(TIGHT)), viewing);
}

/** @param left in UTF-16 units, for the passage first */
function tightRoom({ shown: { passage } }: HitsPage, left: number): Room {
  const most = escapeMarkdown(passage.text).length;
  const neighbour = Math.floor(Math.max(0, left - most) / 2);
  return { ...TIGHT, passage: Math.min(left, most), neighbour };
}

function render(page: HitsPage, room: Room, viewing: Viewing): Payload {
  const { shown, state } = page;
  const { owner, words } = viewing;
  return container(
    [
      ...headOf(page, viewing),
      noteOf(passagesOf(shown), words),
      ...quotations(shown, room),
      text(about(shown, room, viewing)),
      page.kept,
      buttons([
        button(words.say("buttons.back"), SHOW.encode({ ...state, owner })),
        articleButton(page, words),
        viewing.isPrivate ? shareButton(page, words) : deleteButton(viewing),
        ...voteButtons(state, viewing),
      ]),
    ],
    { accent: ACCENT[state.grade] },
  );
}

const passagesOf = ({ before, passage, after }: ShownHit): [Passage, ...Passage[]] => [
  passage,
  ...[before, after].filter((each) => each !== null),
];

function quotations({ passage, excerpt, before, after }: ShownHit, room: Room): (Part | null)[] {
  const { neighbour } = room;
  const whole = () => quoteExcerpt(passage.text, highlightsIn(excerpt));
  const quotation = room.passage === null ? whole() : quoteStart(passage.text, room.passage);
  return [
    before ? neighbourText(escapeEnd(before.text, neighbour)) : null,
    headingOver(passage, before, room),
    text(quotation),
    headingOver(after, passage, room),
    after ? neighbourText(escapeStart(after.text, neighbour)) : null,
  ];
}

/** A heading that stands between two passages. */
function headingOver(passage: Passage | null, above: Passage | null, room: Room): Part | null {
  if (!passage?.heading || !above || passage.heading === above.heading) return null;
  return text(`**${escapeLine(passage.heading, room.heading)}**`);
}

const neighbourText = (markdown: string): Part | null =>
  markdown.length > 1 ? text(markdown) : null;

/** The highlights of an excerpt, as offsets into its passage. */
const highlightsIn = ({ start: offset, highlights }: ShownHit["excerpt"]) =>
  highlights.map(([start, end]) => [start + offset, end + offset] as const);

function about(shown: ShownHit, room: Room, { sourceUrl, words }: Viewing): string {
  const { passage, before, after } = shown;
  const { document, heading, lines } = passage;
  const [first, last] = [before ?? passage, after ?? passage];
  const place = citationMarkdown(document, [first.lines[0], last.lines[1]], {
    sourceUrl,
    maxFile: room.file,
    words,
    withoutLink: true,
  });
  const where = [heading && escapeLine(heading, room.heading), place].filter(Boolean).join(" · ");
  const marked = words.say("place.marked", { place: placeIn(document.unit, lines, words) });
  return [titleLine(document, room, words), `-# ${where} · ${marked}`, supportOf(passagesOf(shown))]
    .filter(Boolean)
    .join("\n");
}
