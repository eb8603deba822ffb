import { byline } from "../corpus/byline.ts";
import { placeOf } from "../corpus/citation.ts";
import type { CorpusProblem, Document, LineRange } from "../corpus/document.ts";
import { linesOf, wholeOf } from "../corpus/document.ts";
import { HOW_TO_CONVERT } from "../corpus/problems.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { inEnglish } from "../words/english-words.ts";
import { printable } from "./printable.ts";
import type { Paint } from "./style.ts";

/** What a corpus holds, article by article, and what of it could not be read. */
export function renderCorpusReport(
  { corpus, problems, otherFormats }: Pick<Snapshot, "corpus" | "problems" | "otherFormats">,
  paint: Paint,
): string {
  const { documents, passageCount } = corpus;
  return [
    ...documents.map((document, article) => {
      const [from, to] = corpus.passagesOf(article);
      return renderDocument(document, to - from, paint);
    }),
    ...problems.map((problem) => renderProblem(problem, paint)),
    ...renderOtherFormats(otherFormats, paint),
    `${count(documents.length, "article")}, ${count(passageCount, "passage")}, ${count(problems.length, "problem")}`,
  ].join("\n\n");
}

function renderDocument(document: Document, passages: number, paint: Paint): string {
  const lines = [
    `${paint("bold", printable(document.title))}`,
    `${paint("cyan", printable(document.file))}  ${count(passages, "passage")}`,
    printable(byline(document) || "no publisher, no date"),
    ...furnitureOf(document).map((line) => paint("dim", line)),
  ];
  return lines.join("\n    ");
}

/** One line for each run of blocks that an entry of the table folds away. */
function furnitureOf({ blocks, unit }: Document): string[] {
  const runs: { reason: string; lines: LineRange }[] = [];
  for (const [i, block] of blocks.entries()) {
    if (!block.furniture) continue;
    const lines = linesOf(wholeOf(block));
    const run = blocks[i - 1]?.furniture === block.furniture ? runs.at(-1) : undefined;
    if (run) run.lines = [run.lines[0], lines[1]];
    else runs.push({ reason: block.furniture, lines });
  }
  return runs.map(({ reason, lines }) => `${placeOf(unit, lines)} left out: ${reason}`);
}

export function renderProblem({ file, reason, remedy }: CorpusProblem, paint: Paint): string {
  return `${paint("red", printable(file))}\n    ${printable(inEnglish(reason))}.\n    ${inEnglish(remedy)}`;
}

function renderOtherFormats(files: readonly string[], paint: Paint): string[] {
  if (files.length === 0) return [];
  const names = files.map((file) => paint("cyan", printable(file)));
  return [
    ["Of other formats, and so not read:", ...names, inEnglish(HOW_TO_CONVERT)].join("\n    "),
  ];
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
