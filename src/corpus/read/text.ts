import { blockOf, type Run } from "../block.ts";
import type { Block } from "../document.ts";
import type { Reading } from "./reading.ts";
import { isPictureCredit, readHead } from "./text-head.ts";

/**
 * A line shorter than this did not end because the margin was reached, so the next line is a
 * paragraph of its own. Hard-wrapped text is usually set at 60 characters or more.
 */
const SHORTEST_WRAPPED_LINE = 45;
/** Longest line, in characters, that can be a heading. */
const LONGEST_HEADING = 80;
/** A heading stands over at least this many characters; a caption does not. */
const SHORTEST_TEXT_BELOW_HEADING = 200;

const BULLET = /^\s*[•‣▪◦·*–-]\s+/u;
const NUMBERED = /^\s*\d{1,3}[.)]\s/;

/**
 * Reads plain text: paragraphs stand between blank lines, may be hard-wrapped, and list items begin
 * with a bullet or a number. What stands above the text (title, publisher, date) becomes metadata.
 */
export function readText(text: string): Reading {
  const paragraphs = groupLines(text.split("\n")).flatMap(toBlock);
  const { metadata, blocks } = readHead(paragraphs);
  return { metadata, blocks: markHeadings(blocks) };
}

interface Paragraph {
  readonly runs: Run[];
  readonly setApart: boolean;
}

function groupLines(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let blankLines = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      blankLines++;
      continue;
    }
    const run = { text: `${line}\n`, line: index + 1 };
    const last = paragraphs.at(-1);
    if (last && blankLines === 0 && continues(last, line)) last.runs.push(run);
    else paragraphs.push({ runs: [run], setApart: blankLines > 1 });
    blankLines = 0;
  }
  return paragraphs;
}

function continues(paragraph: Paragraph, line: string): boolean {
  const above = paragraph.runs.at(-1)!.text.trim();
  return above.length >= SHORTEST_WRAPPED_LINE && !BULLET.test(line) && !NUMBERED.test(line);
}

function toBlock({ runs, setApart }: Paragraph): Block[] {
  const [first, ...rest] = runs as [Run, ...Run[]];
  const unmarked = first.text.replace(BULLET, "");
  const isItem = unmarked !== first.text || NUMBERED.test(first.text);
  const block = blockOf(isItem ? "item" : "paragraph", [{ ...first, text: unmarked }, ...rest]);
  return block ? [{ ...block, ...(setApart && { setApart }) }] : [];
}

/** A short line set apart, without a full stop, is a heading where enough text follows it. */
function markHeadings(blocks: readonly Block[]): Block[] {
  const marked = [...blocks];
  for (let i = marked.length - 2; i >= 0; i--) {
    const block = marked[i]!;
    const below = marked[i + 1]!;
    const standsOverText =
      below.kind === "heading" || below.text.length >= SHORTEST_TEXT_BELOW_HEADING;
    if (standsOverText && couldBeHeading(block))
      marked[i] = { ...block, kind: "heading", level: 2 };
  }
  return marked;
}

function couldBeHeading(block: Block): boolean {
  return (
    block.kind === "paragraph" &&
    block.lineStarts.length === 1 &&
    block.text.length <= LONGEST_HEADING &&
    /[\p{L}\p{N}?!]$/u.test(block.text) &&
    !isPictureCredit(block)
  );
}
