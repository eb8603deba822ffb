/** UTF-16 offsets into a text, end exclusive. */
export type Range = readonly [start: number, end: number];

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
/**
 * How much of a line is segmented at once, in UTF-16 units. V8 copies the whole text for each sentence,
 * so that one line of a mebibyte would take minutes.
 */
const WINDOW = 2400;

/** The sentences of a text, in order and without the space behind them; none crosses a line. */
export function sentencesOf(text: string): Range[] {
  const starts = sentenceStarts(text);
  return starts.flatMap((start, i) => {
    const end = start + text.slice(start, starts[i + 1]).trimEnd().length;
    return end > start ? [[start, end] as const] : [];
  });
}

/** Where the sentences of a text begin, ascending; each ends where the next begins, or the text does. */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { 0: line, index: offset } of text.matchAll(/[^\n]+\n*|\n+/g)) {
    for (const start of startsInLine(line)) starts.push(offset + start);
  }
  return starts;
}

function startsInLine(line: string): number[] {
  const starts: number[] = [];
  for (let from = 0; from < line.length; ) {
    const window = line.slice(from, from + WINDOW).replace(/(?<=.)[\uD800-\uDBFF]$/s, "");
    const found = Array.from(SEGMENTER.segment(window), ({ index }) => from + index);
    const isLast = from + window.length >= line.length;
    // The last sentence may go on below the window, so it is segmented again with what follows.
    const next = isLast ? line.length : found.length > 1 ? found.pop()! : from + window.length;
    for (const start of found) starts.push(start);
    from = next;
  }
  return starts;
}
