import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes as Tree,
} from "parse5";
import { blockOf, CELL_SEPARATOR, GAP, type Run, runsOfDecoded, takeOut } from "../block.ts";
import { type Block, type BlockKind, isArticleText } from "../document.ts";
import { FURNITURE_ELEMENTS } from "../furniture.ts";
import { attribute, elementsBelow, readPageHead } from "./html-head.ts";
import type { Reading } from "./reading.ts";

const INLINE = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr output picture q rb rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Elements whose content is never shown as text. */
const UNSEEN = new Set(
  "area audio button canvas embed head iframe input link math meta noscript object option script select source style svg template textarea title track video".split(
    " ",
  ),
);
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["li", "item"],
  ["dt", "item"],
  ["dd", "item"],
  ["blockquote", "quote"],
  ["pre", "code"],
  ["tr", "row"],
]);

/** Keeps the texts that the tokenizer finds apart, because each has its own place in the file. */
const TREE = {
  ...defaultTreeAdapter,
  insertText(parent: Tree.ParentNode, text: string): void {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
  },
  insertTextBefore(parent: Tree.ParentNode, text: string, next: Tree.ChildNode): void {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), next);
  },
};
const OPTIONS = { sourceCodeLocationInfo: true, treeAdapter: TREE };

/**
 * Reads a page: its `<article>`, else its `<main>`, else its body. A first `<h1>` is the title and
 * not part of the text; publisher, author, date, address and language come from the page's head.
 */
export function readHtml(source: string): Reading {
  const page = parse(source, OPTIONS);
  const elements = elementsBelow(page);
  const main =
    onlyOne(elements, "article") ?? onlyOne(elements, "main") ?? onlyOne(elements, "body") ?? page;
  const blocks = new BlockCollector(source).collect(main);
  const titleAt = blocks.findIndex((block) => block.level === 1 && isArticleText(block));
  const heading = titleAt < 0 ? undefined : takeOut(blocks, titleAt);
  const metadata = readPageHead(elements);
  return {
    metadata: { ...metadata, ...(heading && { title: heading.text }) },
    blocks,
  };
}

/** Reads a piece of HTML inside another format. @param firstLine the line of the file it begins in */
export function readHtmlFragment(source: string, firstLine: number): Block[] {
  const fragment = parseFragment(source, OPTIONS);
  return new BlockCollector(source, firstLine - 1).collect(fragment);
}

/** A run, with where it stands in the file and in which block of the page. */
interface Found extends Run {
  readonly offset: number;
  readonly block: number;
  readonly surroundings: TextContext;
}

/**
 * Walks a tree and closes a block wherever a block element begins or ends. Text that HTML moves (out
 * of a table, where only cells may hold text) is put back to where the file has it.
 */
class BlockCollector {
  readonly #found: Found[] = [];
  readonly #source: string;
  readonly #lineEnds: readonly number[];
  readonly #linesAbove: number;
  #block = 0;
  /** What stands between the words so far and those of the cell that comes next. */
  #separator = "";
  #hasWords = false;

  constructor(source: string, linesAbove = 0) {
    this.#source = source;
    this.#lineEnds = Array.from(source.matchAll(/\n/g), ({ index }) => index);
    this.#linesAbove = linesAbove;
  }

  collect(root: Tree.ParentNode): Block[] {
    this.#children(root, { kind: "paragraph" });
    const groups: Found[][] = [];
    for (const run of this.#found.toSorted((a, b) => a.offset - b.offset)) {
      if (groups.at(-1)?.[0]?.block === run.block) groups.at(-1)!.push(run);
      else groups.push([run]);
    }
    return groups.flatMap(toBlock);
  }

  #children(node: Tree.ParentNode, surroundings: TextContext): void {
    for (const child of node.childNodes) {
      if (child.nodeName === "#text") this.#text(child as Tree.TextNode, surroundings);
      else if ("tagName" in child) this.#element(child, surroundings);
    }
  }

  #element(element: Tree.Element, surroundings: TextContext): void {
    if (UNSEEN.has(element.tagName) || attribute(element, "hidden") !== undefined) return;
    if (element.tagName === "br") this.#gap(element, surroundings);
    else if (element.tagName === "img") this.#alternativeText(element, surroundings);
    else if (INLINE.has(element.tagName)) this.#children(element, surroundings);
    else if (isCell(element)) this.#cell(element, surroundings);
    else this.#blockElement(element, surroundings);
  }

  #blockElement(element: Tree.Element, outer: TextContext): void {
    this.#close();
    this.#children(element, surroundingsIn(element, outer));
    this.#close();
  }

  #cell(element: Tree.Element, surroundings: TextContext): void {
    if (this.#hasWords) this.#separator += CELL_SEPARATOR;
    this.#children(element, surroundings);
  }

  #text({ value, sourceCodeLocation: where }: Tree.TextNode, surroundings: TextContext): void {
    if (!where) return;
    this.#add(
      [{ text: value, line: this.#lineAt(where.startOffset) }],
      where.startOffset,
      surroundings,
    );
  }

  #alternativeText(image: Tree.Element, surroundings: TextContext): void {
    const where = image.sourceCodeLocation?.attrs?.alt;
    if (!where) return;
    const written = this.#source.slice(where.startOffset, where.endOffset);
    const start = where.startOffset + (/^[^=]*=\s*["']?/.exec(written)?.[0].length ?? 0);
    const raw = this.#source.slice(start, where.endOffset);
    const runs = runsOfDecoded(attribute(image, "alt")!, raw, this.#lineAt(start));
    this.#add([GAP, ...runs, GAP], where.startOffset, surroundings);
  }

  #gap(element: Tree.Element, surroundings: TextContext): void {
    const offset = element.sourceCodeLocation?.startOffset;
    if (offset !== undefined) this.#add([GAP], offset, surroundings);
  }

  #add(runs: readonly Run[], offset: number, surroundings: TextContext): void {
    const where = { offset, block: this.#block, surroundings };
    for (const { text, line } of runs) {
      const isWord = text.trim() !== "";
      const separator = isWord ? this.#separator : "";
      this.#found.push({ ...where, text: separator + text, line: line + this.#linesAbove });
      if (!isWord) continue;
      this.#separator = "";
      this.#hasWords = true;
    }
  }

  #close(): void {
    this.#block++;
    this.#separator = "";
    this.#hasWords = false;
  }

  /** Not parse5's own count, which goes wrong after an `&` at the end of a line (8.1.1). */
  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineEnds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#lineEnds[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}

function toBlock(runs: readonly Found[]): Block[] {
  const { kind, level, furniture } = runs[0]!.surroundings;
  const block = blockOf(kind, runs, level);
  return block ? [{ ...block, ...(furniture && { furniture }) }] : [];
}

/** What text counts as, by the innermost element around it that decides so. */
interface TextContext {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly furniture?: string;
}

function surroundingsIn({ tagName }: Tree.Element, outer: TextContext): TextContext {
  const furniture = FURNITURE_ELEMENTS.get(tagName) ?? outer.furniture;
  const level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
  const kind = level ? "heading" : (KINDS.get(tagName) ?? outer.kind);
  return { kind, ...(level && { level }), ...(furniture && { furniture }) };
}

/** A page with several articles is a list of them, not one article. */
function onlyOne(elements: readonly Tree.Element[], tag: string): Tree.Element | undefined {
  const found = elements.filter((element) => element.tagName === tag);
  return found.length === 1 ? found[0] : undefined;
}

const isCell = ({ tagName }: Tree.Element) => tagName === "td" || tagName === "th";
