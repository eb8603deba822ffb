import { createHash } from "node:crypto";
import { type Block, type Document, isArticleText, linesOf, type Passage } from "./document.ts";

/** A passage is this long where the article allows, in UTF-16 units: enough to answer, … */
export const SHORTEST_PASSAGE = 200;
/** … and short enough to be read at a glance. A hard limit. */
export const LONGEST_PASSAGE = 1200;
/** Stands between the blocks of a passage. */
const BLOCK_SEPARATOR = "\n";
/** Ten hashes of this length fit into the 100 characters of a Discord custom id. */
const HASH_LENGTH = 6;

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });
/** How much text is searched for sentences at once; a longer one is split in any case. */
const WINDOW = 2 * LONGEST_PASSAGE;
const SPACED = /\S+\s*/gu;
const FRAGMENTS = new RegExp(`.{1,${LONGEST_PASSAGE / 4}}`, "gsu");
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/** What is never split further. */
interface Unit {
  readonly segment: string;
  readonly index: number;
}

/** A stretch of a block's text; a passage is one or more of them in reading order. */
interface Piece {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/**
 * Divides an article into passages: a paragraph each, short neighbours joined, long ones split at
 * sentence ends, never across a heading or page furniture.
 *
 * @param taken hashes that are in use already; those of the new passages are added
 */
export function divideIntoPassages(document: Document, taken: Set<string>): Passage[] {
  const groups = sectionsOf(document.blocks).flatMap(({ heading, blocks }) =>
    joinShort(blocks.flatMap(splitLong)).map((pieces) => ({ heading, pieces })),
  );
  const repeated = new Map<string, number>();
  return groups.map(({ heading, pieces }, ordinal) => {
    const text = textOf(pieces);
    const times = repeated.get(text) ?? 0;
    repeated.set(text, times + 1);
    const [first] = linesOfPiece(pieces[0]!);
    const [, last] = linesOfPiece(pieces.at(-1)!);
    const hash = passageHash(document.id, text, times, taken);
    return { hash, document, ordinal, heading, text, lines: [first, last] };
  });
}

interface Section {
  readonly heading: string | null;
  readonly blocks: Block[];
}

/** Runs of the article's own blocks that nothing interrupts, each with the heading above it. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let heading: string | null = null;
  let open: Section | null = null;
  for (const block of blocks) {
    if (block.kind === "heading" && isArticleText(block)) heading = block.text;
    if (block.kind === "heading" || !isArticleText(block)) {
      open = null;
      continue;
    }
    if (!open || block.beginsSection) {
      open = { heading, blocks: [] };
      sections.push(open);
    }
    open.blocks.push(block);
  }
  return sections;
}

/** Pieces of about equal length, none longer than a passage may be, ending where sentences end. */
function splitLong(block: Block): Piece[] {
  const whole = { block, start: 0, end: block.text.length };
  if (block.text.length <= LONGEST_PASSAGE) return [whole];
  const units = sentencesOf(block.text).flatMap(({ segment, index }) =>
    segment.length <= LONGEST_PASSAGE ? [{ index, segment }] : splitOverlong(segment, index),
  );
  return balance(block, units);
}

/** A window at a time: V8 copies the whole text for each sentence, which 5 MiB would not survive. */
function sentencesOf(text: string): Unit[] {
  const sentences: Unit[] = [];
  for (let start = 0; start < text.length; ) {
    const window = text.slice(start, start + WINDOW).replace(/(?<=.)[\uD800-\uDBFF]$/s, "");
    const found = Array.from(SENTENCES.segment(window), ({ segment, index }) => ({
      segment,
      index: start + index,
    }));
    // The last one may go on below the window.
    if (start + window.length < text.length && found.length > 1) found.pop();
    for (const sentence of found) sentences.push(sentence);
    const { segment, index } = found.at(-1)!;
    start = index + segment.length;
  }
  return sentences;
}

/** A "sentence" longer than a passage is split at spaces, and what has none between words or anywhere. */
function splitOverlong(sentence: string, offset: number): Unit[] {
  return unitsOf(sentence, SPACED, offset).flatMap((unit) => {
    if (unit.segment.length <= LONGEST_PASSAGE) return [unit];
    return [...WORDS.segment(unit.segment)].flatMap(({ segment, index }) =>
      unitsOf(segment, FRAGMENTS, unit.index + index),
    );
  });
}

const unitsOf = (text: string, pattern: RegExp, offset: number): Unit[] =>
  Array.from(text.matchAll(pattern), ({ 0: segment, index }) => ({
    segment,
    index: offset + index,
  }));

function balance(block: Block, units: readonly Unit[]): Piece[] {
  const total = block.text.length;
  const target = total / Math.ceil(total / LONGEST_PASSAGE);
  const pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  for (const { index, segment } of units) {
    const unitEnd = index + segment.length;
    const tooLong = trimEnd(block.text, unitEnd) - start > LONGEST_PASSAGE;
    const fullEnough = end - start > 0 && unitEnd - start - target > target - (end - start);
    if (end > start && (tooLong || fullEnough)) {
      pieces.push({ block, start, end: trimEnd(block.text, end) });
      start = index;
    }
    end = unitEnd;
  }
  pieces.push({ block, start, end: trimEnd(block.text, end) });
  return pieces;
}

/** Joins pieces until each group is long enough, preferring what follows over what stands above. */
function joinShort(pieces: readonly Piece[]): Piece[][] {
  const done: Piece[][] = [];
  /** The next one last, so that a long article takes no longer a piece than a short one. */
  const ahead = pieces.map((piece) => [piece]).reverse();
  for (let group = ahead.pop(); group; group = ahead.pop()) {
    const [above, below] = [done.at(-1), ahead.at(-1)];
    if (lengthOf(group) >= SHORTEST_PASSAGE) done.push(group);
    else if (isJoinable(group, below)) ahead.push([...group, ...ahead.pop()!]);
    else if (isJoinable(above, group)) ahead.push([...done.pop()!, ...group]);
    else takeSentences(done, group, ahead);
  }
  return done;
}

function isJoinable(upper: Piece[] | undefined, lower: Piece[] | undefined): boolean {
  return !!upper && !!lower && lengthOf([...upper, ...lower]) <= LONGEST_PASSAGE;
}

/** Where a neighbour is too long to be joined whole, the short group takes sentences from its edge. */
function takeSentences(done: Piece[][], group: Piece[], ahead: Piece[][]): void {
  const withBelow = shareOut(group, ahead.at(-1));
  const withAbove = withBelow ? null : shareOut(done.at(-1), group);
  if (withBelow) ahead.splice(-1, 1, withBelow[1]);
  if (withAbove) done.splice(-1, 1, withAbove[0]);
  done.push(withBelow?.[0] ?? withAbove?.[1] ?? group);
}

/** Two groups whose border moves to a sentence end, so that both are as long as they should be. */
function shareOut(
  upper: Piece[] | undefined,
  lower: Piece[] | undefined,
): [Piece[], Piece[]] | null {
  if (!upper || !lower) return null;
  const joined = [...upper, ...lower];
  const halves = cutsOf(joined).map((cut) => divideAt(joined, cut));
  return halves.find((pair) => pair.every((half) => fits(lengthOf(half)))) ?? null;
}

interface Cut {
  readonly piece: number;
  readonly offset: number;
}

/** Every sentence end inside the pieces. */
function cutsOf(pieces: readonly Piece[]): Cut[] {
  return pieces.flatMap(({ block, start, end }, piece) =>
    [...SENTENCES.segment(block.text.slice(start, end))]
      .slice(1)
      .map(({ index }) => ({ piece, offset: start + index })),
  );
}

function divideAt(pieces: readonly Piece[], { piece, offset }: Cut): [Piece[], Piece[]] {
  const divided = pieces[piece]!;
  const upper = { ...divided, end: trimEnd(divided.block.text, offset) };
  return [
    [...pieces.slice(0, piece), upper],
    [{ ...divided, start: offset }, ...pieces.slice(piece + 1)],
  ];
}

const fits = (length: number) => length >= SHORTEST_PASSAGE && length <= LONGEST_PASSAGE;

/** @param times how often the text stood in the article before */
function passageHash(article: string, text: string, times: number, taken: Set<string>): string {
  for (let attempt = times; ; attempt++) {
    const hash = createHash("sha256")
      .update(`${article}\n${text}\n${attempt}`)
      .digest("base64url")
      .slice(0, HASH_LENGTH);
    if (taken.has(hash)) continue;
    taken.add(hash);
    return hash;
  }
}

function trimEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

const lengthOf = (pieces: readonly Piece[]) => textOf(pieces).length;
const linesOfPiece = ({ block, start, end }: Piece) => linesOf(block, start, end);
const textOf = (pieces: readonly Piece[]) =>
  pieces.map(({ block, start, end }) => block.text.slice(start, end)).join(BLOCK_SEPARATOR);
