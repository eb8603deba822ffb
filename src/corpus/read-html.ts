import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { blockOf, CELL_SEPARATOR, type Run, runsOf } from "./block.ts";
import { parseIsoDate } from "./date.ts";
import type { Block, BlockKind } from "./document.ts";
import { FURNITURE_ELEMENTS } from "./furniture.ts";
import type { Metadata, Reading } from "./reading.ts";

const INLINE = new Set(
  "a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Elements whose content is never shown as text. */
const UNSEEN = new Set(
  "area audio button canvas embed head iframe input link math meta noscript object option script select source style svg template textarea title track video".split(
    " ",
  ),
);
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: "item",
  dt: "item",
  dd: "item",
  blockquote: "quote",
  pre: "code",
  tr: "row",
};

/**
 * Reads a page: its `<article>`, else its `<main>`, else its body. A first `<h1>` is the title and
 * not part of the text; publisher, author, date, address and language come from the page's head.
 */
export function readHtml(source: string): Reading {
  const page = parse(source, { sourceCodeLocationInfo: true });
  const elements = elementsBelow(page);
  const main =
    onlyOne(elements, "article") ?? onlyOne(elements, "main") ?? onlyOne(elements, "body") ?? page;
  const blocks = new BlockCollector(source).collect(main);
  const titleAt = blocks.findIndex((block) => block.level === 1);
  const [heading] = titleAt < 0 ? [] : blocks.splice(titleAt, 1);
  const metadata = readHead(elements);
  return {
    metadata: { ...metadata, ...(heading && { title: heading.text }) },
    blocks,
  };
}

/** Reads a piece of HTML inside another format. @param firstLine the line of the file it begins in */
export function readHtmlFragment(source: string, firstLine: number): Block[] {
  const fragment = parseFragment(source, { sourceCodeLocationInfo: true });
  return new BlockCollector(source, firstLine - 1).collect(fragment);
}

/** Walks a tree in reading order and closes a block wherever a block element begins or ends. */
class BlockCollector {
  readonly #blocks: Block[] = [];
  readonly #source: string;
  readonly #linesAbove: number;
  #runs: Run[] = [];

  constructor(source: string, linesAbove = 0) {
    this.#source = source;
    this.#linesAbove = linesAbove;
  }

  collect(root: Tree.ParentNode): Block[] {
    this.#children(root, { kind: "paragraph" });
    this.#close({ kind: "paragraph" });
    return this.#blocks;
  }

  #children(node: Tree.ParentNode, place: Place): void {
    for (const child of node.childNodes) {
      if (child.nodeName === "#text") this.#text(child as Tree.TextNode);
      else if ("tagName" in child) this.#element(child, place);
    }
  }

  #element(element: Tree.Element, place: Place): void {
    if (UNSEEN.has(element.tagName) || attribute(element, "hidden") !== undefined) return;
    if (element.tagName === "br") this.#gap(element, "\n");
    else if (element.tagName === "img") this.#alternativeText(element);
    else if (INLINE.has(element.tagName)) this.#children(element, place);
    else if (isCell(element)) this.#cell(element, place);
    else this.#blockElement(element, place);
  }

  #blockElement(element: Tree.Element, outer: Place): void {
    this.#close(outer);
    const place = placeIn(element, outer);
    this.#children(element, place);
    this.#close(place);
  }

  #cell(element: Tree.Element, place: Place): void {
    if (this.#runs.length > 0) this.#gap(element, CELL_SEPARATOR);
    this.#children(element, place);
  }

  #text(node: Tree.TextNode): void {
    const where = node.sourceCodeLocation;
    if (!where) return;
    const raw = this.#source.slice(where.startOffset, where.endOffset);
    const sameLines = raw.split("\n").length === node.value.split("\n").length;
    const runs = sameLines
      ? runsOf(node.value, where.startLine)
      : runsOf(raw, where.startLine).map((run) => ({ ...run, text: decode(run.text) }));
    this.#add(runs);
  }

  #alternativeText(image: Tree.Element): void {
    const where = image.sourceCodeLocation?.attrs?.alt;
    if (where) this.#add([...runsOf(attribute(image, "alt") ?? "", where.startLine)]);
  }

  #gap(element: Tree.Element, text: string): void {
    this.#add([{ text, line: element.sourceCodeLocation?.startLine ?? 1 }]);
  }

  #add(runs: readonly Run[]): void {
    for (const run of runs) this.#runs.push({ ...run, line: run.line + this.#linesAbove });
  }

  #close({ kind, level, furniture }: Place): void {
    const block = blockOf(kind, this.#runs, level);
    if (block) this.#blocks.push({ ...block, ...(furniture && { furniture }) });
    this.#runs = [];
  }
}

/** What text counts as here: decided by the innermost element that says so. */
interface Place {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly furniture?: string;
}

function placeIn({ tagName }: Tree.Element, outer: Place): Place {
  const furniture = FURNITURE_ELEMENTS[tagName] ?? outer.furniture;
  const level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
  const kind = level ? "heading" : (KINDS[tagName] ?? outer.kind);
  return { kind, ...(level && { level }), ...(furniture && { furniture }) };
}

/** The raw text of one line, without its entities: an entity such as `&#10;` is no line end. */
function decode(line: string): string {
  return parseFragment(line)
    .childNodes.map((node) => ("value" in node ? node.value : ""))
    .join("");
}

function readHead(elements: readonly Tree.Element[]): Metadata {
  const find = (tag: string, name: string, value: string) =>
    elements.find((element) => element.tagName === tag && attribute(element, name) === value);
  const meta = (name: string) =>
    trimmed(attribute(find("meta", "property", name) ?? find("meta", "name", name), "content"));
  const title =
    meta("og:title") ?? trimmed(textOf(elements.find(({ tagName }) => tagName === "title")));
  const publisher = meta("og:site_name");
  const author = meta("author");
  const published = parseIsoDate(meta("article:published_time") ?? meta("date") ?? "");
  const url = attribute(find("link", "rel", "canonical"), "href");
  const language = attribute(
    elements.find(({ tagName }) => tagName === "html"),
    "lang",
  );
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(published && { published }),
    ...(url && /^https?:\/\//.test(url) && { url }),
    ...(language && { language }),
  };
}

function elementsBelow(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...elementsBelow(child)] : [],
  );
}

/** A page with several articles is a list of them, not one article. */
function onlyOne(elements: readonly Tree.Element[], tag: string): Tree.Element | undefined {
  const found = elements.filter((element) => element.tagName === tag);
  return found.length === 1 ? found[0] : undefined;
}

const isCell = ({ tagName }: Tree.Element) => tagName === "td" || tagName === "th";
const trimmed = (text: string | undefined) => text?.replace(/\s+/gu, " ").trim() || undefined;
const textOf = (element: Tree.Element | undefined) =>
  element?.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((attr) => attr.name === name)?.value;
