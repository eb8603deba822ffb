import { hash as digest } from "node:crypto";
import {
  type Block,
  type Document,
  isArticleText,
  linesOf,
  type Passage,
  type Span,
  textOf,
  wholeOf,
} from "./document.ts";
import { type Range, sentenceStarts, sentencesOf } from "./sentences.ts";

/** Length that a passage has where the article allows, in UTF-16 units: enough to answer a question. */
export const SHORTEST_PASSAGE = 200;
/** Longest passage, in UTF-16 units: short enough to be read at a glance. */
export const LONGEST_PASSAGE = 1200;
/** Stands between the blocks of a passage. */
const BLOCK_SEPARATOR = "\n";
/** Eight hashes of this length fit into the 100 characters of a Discord custom id. */
const HASH_LENGTH = 6;

const SPACED = /\S+\s*/gu;
const FRAGMENTS = new RegExp(`.{1,${LONGEST_PASSAGE / 4}}`, "gsu");
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/**
 * Divides an article into passages: a paragraph each, short neighbours joined, long ones split at
 * sentence ends, never across a heading or page furniture.
 * Each has a hash that no other of the article has.
 */
export function divideIntoPassages(document: Document): Passage[] {
  const taken = new Set<string>();
  const groups = sectionsOf(document.blocks).flatMap(({ heading, blocks }) =>
    joinShort(blocks.flatMap(splitLong)).map((spans) => ({ heading, spans })),
  );
  const repeated = new Map<string, number>();
  return groups.map(({ heading, spans }, ordinal) => {
    const text = joinedText(spans);
    const times = repeated.get(text) ?? 0;
    repeated.set(text, times + 1);
    const [first] = linesOf(spans[0]!);
    const [, last] = linesOf(spans.at(-1)!);
    return {
      hash: passageHash(document.id, text, times, taken),
      document,
      ordinal,
      heading,
      spans,
      text,
      sentences: sentencesOf(text),
      lines: [first, last],
    };
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

/** Spans of about equal length, none longer than a passage may be, ending where sentences end. */
function splitLong(block: Block): Span[] {
  const { text } = block;
  if (text.length <= LONGEST_PASSAGE) return [wholeOf(block)];
  const starts = sentenceStarts(text);
  const units = starts.flatMap((start, i): Range[] => {
    const end = starts[i + 1] ?? text.length;
    return end - start <= LONGEST_PASSAGE ? [[start, end]] : splitOverlong(text, start, end);
  });
  return balance(block, units);
}

/** A "sentence" longer than a passage is split at spaces, and what has none between words or anywhere. */
function splitOverlong(text: string, start: number, end: number): Range[] {
  return rangesIn(text.slice(start, end).matchAll(SPACED), start).flatMap((unit): Range[] => {
    if (unit[1] - unit[0] <= LONGEST_PASSAGE) return [unit];
    const words = [...WORDS.segment(text.slice(...unit))];
    return words.flatMap(({ segment, index }) =>
      rangesIn(segment.matchAll(FRAGMENTS), unit[0] + index),
    );
  });
}

const rangesIn = (matches: Iterable<RegExpMatchArray>, offset: number): Range[] =>
  Array.from(matches, ({ 0: found, index }) => {
    const start = offset + index!;
    return [start, start + found.length];
  });

function balance(block: Block, units: readonly Range[]): Span[] {
  const total = block.text.length;
  const target = total / Math.ceil(total / LONGEST_PASSAGE);
  const spans: Span[] = [];
  let start = 0;
  let end = 0;
  for (const [unitStart, unitEnd] of units) {
    const tooLong = trimEnd(block.text, unitEnd) - start > LONGEST_PASSAGE;
    const fullEnough = end - start > 0 && unitEnd - start - target > target - (end - start);
    if (end > start && (tooLong || fullEnough)) {
      spans.push({ block, start, end: trimEnd(block.text, end) });
      start = unitStart;
    }
    end = unitEnd;
  }
  spans.push({ block, start, end: trimEnd(block.text, end) });
  return spans;
}

/** Joins spans until each group is long enough, preferring what follows over what stands above. */
function joinShort(spans: readonly Span[]): Span[][] {
  const done: Span[][] = [];
  /** The next one last, so that a long article takes no longer for each span than a short one. */
  const ahead = spans.map((span) => [span]).reverse();
  for (let group = ahead.pop(); group; group = ahead.pop()) {
    const [above, below] = [done.at(-1), ahead.at(-1)];
    if (lengthOf(group) >= SHORTEST_PASSAGE) done.push(group);
    else if (isJoinable(group, below)) ahead.push([...group, ...ahead.pop()!]);
    else if (isJoinable(above, group)) ahead.push([...done.pop()!, ...group]);
    else takeSentences(done, group, ahead);
  }
  return done;
}

function isJoinable(upper: Span[] | undefined, lower: Span[] | undefined): boolean {
  return !!upper && !!lower && lengthOf([...upper, ...lower]) <= LONGEST_PASSAGE;
}

/** Where a neighbour is too long to be joined whole, the short group takes sentences from its edge. */
function takeSentences(done: Span[][], group: Span[], ahead: Span[][]): void {
  const withBelow = shareOut(group, ahead.at(-1));
  const withAbove = withBelow ? null : shareOut(done.at(-1), group);
  if (withBelow) ahead.splice(-1, 1, withBelow[1]);
  if (withAbove) done.splice(-1, 1, withAbove[0]);
  done.push(withBelow?.[0] ?? withAbove?.[1] ?? group);
}

/** Two groups whose border moves to a sentence end, so that both are as long as they should be. */
function shareOut(upper: Span[] | undefined, lower: Span[] | undefined): [Span[], Span[]] | null {
  if (!upper || !lower) return null;
  const joined = [...upper, ...lower];
  const halves = cutsOf(joined).map((cut) => divideAt(joined, cut));
  return halves.find((pair) => pair.every((half) => fits(lengthOf(half)))) ?? null;
}

interface Cut {
  readonly span: number;
  readonly offset: number;
}

/** Every sentence end inside the spans. */
function cutsOf(spans: readonly Span[]): Cut[] {
  return spans.flatMap((whole, span) =>
    sentenceStarts(textOf(whole))
      .slice(1)
      .map((start) => ({ span, offset: whole.start + start })),
  );
}

function divideAt(spans: readonly Span[], { span, offset }: Cut): [Span[], Span[]] {
  const divided = spans[span]!;
  const upper = { ...divided, end: trimEnd(divided.block.text, offset) };
  return [
    [...spans.slice(0, span), upper],
    [{ ...divided, start: offset }, ...spans.slice(span + 1)],
  ];
}

const fits = (length: number) => length >= SHORTEST_PASSAGE && length <= LONGEST_PASSAGE;

/** @param times how often the text stood in the article before */
function passageHash(article: string, text: string, times: number, taken: Set<string>): string {
  for (let attempt = times; ; attempt++) {
    const said = `${article}\n${text}\n${attempt}`;
    const hash = digest("sha256", said, "base64url").slice(0, HASH_LENGTH);
    if (taken.has(hash)) continue;
    taken.add(hash);
    return hash;
  }
}

function trimEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

const lengthOf = (spans: readonly Span[]) => joinedText(spans).length;
const joinedText = (spans: readonly Span[]) => spans.map(textOf).join(BLOCK_SEPARATOR);
