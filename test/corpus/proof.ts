import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus, Document, Passage } from "../../src/corpus/document.ts";
import { readCrudely, wordsOf } from "./crude-reading.ts";

const SHORTEST = 200;
const LONGEST = 1200;
const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** What cannot be proved of a corpus's citations; empty where all of it can. */
export function findFaults(folder: string, { documents, passages }: Corpus): string[] {
  return documents.flatMap((document) => {
    const lines = readCrudely(document.file, readFileSync(join(folder, document.file)));
    const own = passages.filter((passage) => passage.document === document);
    const faults = [
      ...own.flatMap((passage) => faultsOfLines(passage, lines)),
      ...faultsOfWhole(document, own, lines),
      ...faultsOfLengths(own, lines),
    ];
    return faults.map((fault) => `${document.file}: ${fault}`);
  });
}

/** The cited lines, pages or paragraphs hold the passage's words in order, and neither the first nor the last can go. */
function faultsOfLines({ text, lines: [first, last] }: Passage, lines: string[][]): string[] {
  const words = wordsOf(text);
  const holds = (from: number, to: number) =>
    indexOfRun(lines.slice(from - 1, to).flat(), words, 0) >= 0;
  const name = `places ${first}–${last} (“${text.slice(0, 50)}”)`;
  if (words.length === 0) return [`${name} hold no word`];
  if (first < 1 || last < first || last > lines.length)
    return [`${name} are no places of the file`];
  return [
    ...(holds(first, last) ? [] : [`${name} do not hold the passage`]),
    ...(holds(first + 1, last) ? [`${name} could begin later`] : []),
    ...(holds(first, last - 1) ? [`${name} could end earlier`] : []),
  ];
}

/** Passages stand in order without overlap, and what lies between them is headings and furniture. */
function faultsOfWhole(document: Document, passages: readonly Passage[], lines: string[][]) {
  const all = lines.flat();
  const left: string[] = [];
  let at = 0;
  for (const [ordinal, passage] of passages.entries()) {
    const words = wordsOf(passage.text);
    const start = indexOfRun(all, words, Math.max(at, wordsAbove(lines, passage.lines[0])));
    if (start < 0) return [`passage ${ordinal} overlaps the one above or stands out of order`];
    if (passage.ordinal !== ordinal) return [`passage ${ordinal} says it is ${passage.ordinal}`];
    left.push(...all.slice(at, start));
    at = start + words.length;
  }
  left.push(...all.slice(at));
  const outside = document.blocks.filter(({ kind, furniture }) => kind === "heading" || furniture);
  const expected = wordsOf(outside.map(({ text }) => text).join("\n"));
  const lost = withoutHead(left, document);
  return lost.join(" ") === expected.join(" ")
    ? []
    : [`in no passage: ${JSON.stringify(difference(lost, expected))}`];
}

/** The top of a file that became title, publisher, date and content note is in no passage either. */
function withoutHead(words: string[], document: Document): string[] {
  const { title, publisher, dateline, contentNote } = document;
  const isKept = document.blocks.some(({ text }) => text === title);
  return [isKept ? null : title, publisher, dateline, contentNote].reduce((rest, text) => {
    const taken = wordsOf(text ?? "");
    const at = indexOfRun(rest, taken, 0);
    const isTop = at === 0 || (at > 0 && text === title && document.file.endsWith(".html"));
    return isTop ? rest.toSpliced(at, taken.length) : rest;
  }, words);
}

const difference = (found: string[], expected: string[]) => ({
  found: found.slice(0, 40).join(" "),
  expected: expected.slice(0, 40).join(" "),
});

/** At most 1,200 characters, and 200 where the neighbours inside the section allow it. */
function faultsOfLengths(passages: readonly Passage[], lines: string[][]): string[] {
  return passages.flatMap((passage, i) => {
    const { text } = passage;
    if (text.length > LONGEST) return [`passage ${i} has ${text.length} characters`];
    if (text.length >= SHORTEST) return [];
    const pairs = [
      [passages[i - 1], passage],
      [passage, passages[i + 1]],
    ] as const;
    const canGrow = pairs.some(
      ([upper, lower]) =>
        upper && lower && areNeighbours(upper, lower, lines) && canShare(upper.text, lower.text),
    );
    return canGrow ? [`passage ${i} has ${text.length} characters and could have more`] : [];
  });
}

/** Whether no word of the file stands between two passages. */
function areNeighbours(upper: Passage, lower: Passage, lines: string[][]): boolean {
  const both = wordsOf(`${upper.text}\n${lower.text}`);
  return indexOfRun(lines.slice(upper.lines[0] - 1, lower.lines[1]).flat(), both, 0) >= 0;
}

function canShare(upper: string, lower: string): boolean {
  const joined = `${upper}\n${lower}`;
  if (joined.length <= LONGEST) return true;
  return sentenceStarts(joined).some((at) =>
    [joined.slice(0, at).trimEnd(), joined.slice(at)].every(
      ({ length }) => length >= SHORTEST && length <= LONGEST,
    ),
  );
}

function sentenceStarts(text: string): number[] {
  let offset = 0;
  return text.split("\n").flatMap((line) => {
    const starts = Array.from(SENTENCES.segment(line), ({ index }) => offset + index).slice(1);
    offset += line.length + 1;
    return starts;
  });
}

const wordsAbove = (lines: string[][], line: number) => lines.slice(0, line - 1).flat().length;

function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  for (let at = from; at + run.length <= words.length; at++) {
    if (run.every((word, i) => words[at + i] === word)) return at;
  }
  return -1;
}
