/** UTF-16 offsets into a text, end exclusive. */
export type Range = readonly [start: number, end: number];

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a text, in order and without the space behind them; none crosses a line. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  for (const { 0: line, index: offset } of text.matchAll(/[^\n]+/g)) {
    for (const { segment, index } of SENTENCES.segment(line)) {
      const start = offset + index;
      const end = start + segment.trimEnd().length;
      if (end > start) sentences.push([start, end]);
    }
  }
  return sentences;
}
