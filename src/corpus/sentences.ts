/** UTF-16 offsets into a text, end exclusive. */
export type Range = readonly [start: number, end: number];

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
/**
 * How much of a text is segmented at once, in UTF-16 units. V8 copies the whole text for each sentence,
 * so that a mebibyte at once would take minutes.
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

/**
 * Where the sentences of a text begin, ascending, with a new one after every line end; each ends where
 * the next begins, or the text does.
 */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + WINDOW).replace(/(?<=.)[\uD800-\uDBFF]$/s, "");
    const found = Array.from(SEGMENTER.segment(window), ({ index }) => from + index);
    const end = from + window.length;
    // The last sentence may go on below the window, so it is segmented again with what follows.
    from = end < text.length && found.length > 1 ? found.pop()! : end;
    for (const start of found) starts.push(start);
  }
  return starts;
}
