import type { Block, BlockKind, LineStart } from "./document.ts";

/** A stretch of text that stands in one line of the file. */
export interface Run {
  readonly text: string;
  readonly line: number;
}

/** A space between words that only markup separates; its line number has no effect. */
export const GAP: Run = { text: " ", line: 0 };

/**
 * Makes a block of the runs that a reader found, folding white space to single spaces and keeping
 * track of where each line of the file begins:
 *
 *     [{ text: "Two  men", line: 3 }, { text: "\n", line: 3 }, { text: "pictured ", line: 4 }]
 *     -> text "Two men pictured", lineStarts [{ offset: 0, line: 3 }, { offset: 8, line: 4 }]
 *
 * @returns null where the runs hold nothing but white space
 */
export function blockOf(kind: BlockKind, runs: readonly Run[], level?: number): Block | null {
  let text = "";
  const lineStarts: LineStart[] = [];
  let gap = false;
  for (const run of runs) {
    for (const piece of run.text.split(/(\s+)/u)) {
      if (piece === "") continue;
      if (/^\s/u.test(piece)) {
        gap = true;
        continue;
      }
      if (gap && text) text += " ";
      gap = false;
      if (lineStarts.at(-1)?.line !== run.line) {
        lineStarts.push({ offset: text.length, line: run.line });
      }
      text += piece;
    }
  }
  return text === "" ? null : { kind, text, lineStarts, ...(level && { level }) };
}

/** Splits text that begins in a given line of the file into runs, one a line. */
export function runsOf(text: string, firstLine: number): Run[] {
  return text.split(/(?<=\n)/).map((piece, index) => ({ text: piece, line: firstLine + index }));
}

/** References that stand for a line end and make none in the file; Markdown lets `\\` take them back. */
const LINE_END_REFERENCE = /(?<!\\)&(?:#0*10|#[xX]0*[aA]|NewLine);/g;

/**
 * Splits text whose references (`&amp;`) are decoded into runs, one a line.
 *
 * @param raw the same stretch as it stands in the file
 */
export function runsOfDecoded(text: string, raw: string, firstLine: number): Run[] {
  const lines = raw.split("\n").flatMap((line, index) => {
    const ends = line.match(LINE_END_REFERENCE)?.length ?? 0;
    return Array.from({ length: 1 + ends }, () => firstLine + index);
  });
  return runsOf(text, 0).map((run) => ({ ...run, line: lines[run.line] ?? lines.at(-1)! }));
}

/** Takes a block out of a text; what stood above and below it are no longer one run. */
export function takeOut(blocks: Block[], at: number): Block {
  const [taken] = blocks.splice(at, 1);
  if (!taken) throw new RangeError(`No block at ${at}`);
  const below = blocks[at];
  if (at > 0 && below) blocks[at] = { ...below, beginsSection: true };
  return taken;
}

/** Stands between the cells of a table row. */
export const CELL_SEPARATOR = " | ";
