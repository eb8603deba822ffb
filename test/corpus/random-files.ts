import { randomArticles } from "./random-articles.ts";
import { type WrittenParagraph, type WrittenTable, writeDocx } from "./written-docx.ts";
import { typeset, writePdf } from "./written-pdf.ts";

/** Paragraphs whose every word occurs once; those without a full stop are headings. */
function randomParagraphs(seed: number): string[] {
  const { text } = randomArticles(seed)[0]!;
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/[\s•]+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

/** A PDF in one of several layouts, some of whose paragraphs go on on the next page. */
export function randomPdf(seed: number): Buffer {
  const marked = randomParagraphs(seed).map((paragraph) =>
    paragraph.endsWith(".") ? paragraph : `# ${paragraph}`,
  );
  const width = [40, 60, 72, 80][seed % 4]!;
  const header = seed % 3 === 0 ? "" : "Harbour report 2020";
  return writePdf(typeset(marked, { width, header, lineHeight: 13 + (seed % 5) }));
}

/** A Word file with headings, lists, tables, notes and empty paragraphs. */
export function randomDocx(seed: number): Buffer {
  const paragraphs = randomParagraphs(seed);
  const body = paragraphs.map((text, i): WrittenParagraph | WrittenTable => {
    switch ((seed + i) % 7) {
      case 0:
        return text.split(/(?<=\.) /).map((row) => [["", row.slice(0, 9)], [""], [row.slice(9)]]);
      case 1:
        return { text, footnote: `note${seed}x${i} of paragraph${i}y.` };
      case 2:
        return { text, style: "ListParagraph" };
      case 3:
        return { text: i % 2 ? "" : text };
      default:
        return text.endsWith(".") ? { text } : { text, style: i === 0 ? "Title" : "Heading2" };
    }
  });
  return writeDocx(body);
}
