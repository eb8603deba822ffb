import { blockOf, CELL_SEPARATOR, type Run } from "../../block.ts";
import { withoutControls } from "../../controls.ts";
import type { Block } from "../../document.ts";
import { elementsOf, textOf, type WordDocument, type WordElement } from "./docx-model.ts";

const HEADING = /^heading ([1-6])$/i;
const TITLE = /^title$/i;
const QUOTE = /quote$/i;

/**
 * Makes blocks of a Word file and counts its paragraphs as Word does: headings, list items and the
 * paragraphs of table cells are some, empty ones are none. A note is cited as the paragraph that refers
 * to it, because notes are not counted.
 */
export class ParagraphCounter {
  readonly #document: WordDocument;
  #count = 0;

  constructor(document: WordDocument) {
    this.#document = document;
  }

  blocks(): Block[] {
    return this.#below(this.#document);
  }

  #below({ children = [] }: WordElement): Block[] {
    return children.flatMap((child) => {
      if (child.type === "paragraph") return this.#paragraph(child);
      if (child.type === "tableRow") return this.#row(child);
      return this.#below(child);
    });
  }

  #paragraph(paragraph: WordElement): Block[] {
    const block = blockIn(paragraph, [this.#run(paragraph)]);
    return [...block, ...this.#notes(paragraph)];
  }

  /** Cells without words keep their place between others, and none at the beginning. */
  #row(row: WordElement): Block[] {
    const runs: Run[] = [];
    let separator = "";
    for (const cell of elementsOf("tableCell", row)) {
      if (runs.length > 0) separator += CELL_SEPARATOR;
      for (const run of elementsOf("paragraph", cell).map((each) => this.#run(each))) {
        if (run.text === "") continue;
        runs.push({ ...run, text: `${separator}${run.text}` });
        separator = "";
      }
    }
    const block = blockOf("row", runs);
    return [...(block ? [block] : []), ...this.#notes(row)];
  }

  /** The words of a paragraph, with its number. */
  #run(paragraph: WordElement): Run {
    const words = withoutControls(textOf(paragraph)).trim();
    if (words !== "") this.#count++;
    return { text: words === "" ? "" : `${words}\n`, line: this.#count };
  }

  #notes(element: WordElement): Block[] {
    const references = elementsOf("noteReference", element);
    return references.flatMap((reference) => {
      const body = this.#document.notes.resolve(reference)?.body ?? [];
      return body.flatMap((paragraph) => {
        const text = withoutControls(textOf(paragraph));
        return blockIn(paragraph, [{ text, line: Math.max(1, this.#count) }]);
      });
    });
  }
}

function blockIn({ styleName, numbering }: WordElement, runs: readonly Run[]): Block[] {
  const name = styleName ?? "";
  const level = TITLE.test(name) ? 1 : Number(HEADING.exec(name)?.[1] ?? 0);
  const kind = numbering ? "item" : QUOTE.test(name) ? "quote" : "paragraph";
  const block = level > 0 ? blockOf("heading", runs, level) : blockOf(kind, runs);
  return block ? [block] : [];
}
