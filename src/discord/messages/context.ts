import type { Passage } from "../../corpus/document.ts";
import { SHOW } from "../components/actions.ts";
import { MAX_MESSAGE_TEXT } from "../limits.ts";
import { ACCENT } from "./accent.ts";
import { citationMarkdown } from "./citation.ts";
import { deleteButton } from "./delete-button.ts";
import { articleButton, type HitsPage, headOf, type ShownHit, shareButton } from "./hits.ts";
import { escapeEnd, escapeLine, escapeStart } from "./markdown.ts";
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
import { quoteExcerpt } from "./quote.ts";
import { titleLine } from "./title-line.ts";
import type { Viewing } from "./viewing.ts";

/** Most room for each piece of text around the passages, in UTF-16 units of Markdown. */
interface Room {
  readonly title: number;
  readonly byline: number;
  readonly heading: number;
  readonly file: number;
}

const ROOMY: Room = { title: 150, byline: 100, heading: 80, file: 120 };
/** A passage of 1,200 characters fits with the longest question even if all has to be escaped. */
const TIGHT: Room = { title: 40, byline: 20, heading: 20, file: 40 };

/** A passage as a whole between the two next to it, which share the room that is left. */
export function renderWidened(page: HitsPage, viewing: Viewing): Payload {
  const room = shownLength(render(page, ROOMY, 0, viewing)) <= MAX_MESSAGE_TEXT ? ROOMY : TIGHT;
  const left = MAX_MESSAGE_TEXT - shownLength(render(page, room, 0, viewing));
  return render(page, room, Math.floor(left / 2), viewing);
}

/** @param neighbour most length of each passage beside the hit, in UTF-16 units of Markdown */
function render(page: HitsPage, room: Room, neighbour: number, viewing: Viewing): Payload {
  const { shown, state } = page;
  const { owner, words } = viewing;
  return container(
    [
      ...headOf(page, viewing),
      noteOf(passagesOf(shown), words),
      ...quotations(shown, room, neighbour),
      text(about(shown, room, viewing)),
      buttons([
        button(words.say("buttons.back"), SHOW.encode({ ...state, owner })),
        articleButton(page, words),
        viewing.isPrivate ? shareButton(page, words) : deleteButton(viewing),
      ]),
    ],
    { accent: ACCENT[state.grade] },
  );
}

const passagesOf = ({ before, passage, after }: ShownHit): [Passage, ...Passage[]] => [
  passage,
  ...[before, after].filter((each) => each !== null),
];

function quotations(
  { passage, excerpt, before, after }: ShownHit,
  room: Room,
  neighbour: number,
): (Part | null)[] {
  const highlights = room === TIGHT ? [] : highlightsIn(excerpt);
  return [
    before ? neighbourText(escapeEnd(before.text, neighbour)) : null,
    headingOver(passage, before, room),
    text(quoteExcerpt(passage.text, highlights)),
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
