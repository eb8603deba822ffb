import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { blockOf, CELL_SEPARATOR, GAP, type Run, runsOf, runsOfDecoded } from "../block.ts";
import type { Block, BlockKind } from "../document.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { readHtmlFragment } from "./html.ts";
import type { Reading } from "./reading.ts";

/** Leaves out the second search for bare addresses, because what it finds has no place in the file. */
const GFM = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/**
 * Reads GitHub-flavoured Markdown with YAML front matter. A first heading of level 1 is the title and
 * no part of the text, unless the front matter names another title.
 *
 * @throws ReadError if the front matter is broken
 */
export function readMarkdown(source: string): Reading {
  const { children } = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(["yaml"])],
    mdastExtensions: [GFM, frontmatterFromMarkdown(["yaml"])],
  });
  const [first, ...rest] = children;
  const metadata = first?.type === "yaml" ? parseFrontMatter(first.value) : {};
  const body = first?.type === "yaml" ? rest : children;
  const blocks = body.flatMap((node) => blocksOf(node, "paragraph", source));
  const [top] = blocks;
  const isTitle = top?.level === 1 && (metadata.title ?? top.text) === top.text;
  if (!isTitle) return { metadata, blocks };
  return { metadata: { ...metadata, title: top.text }, blocks: blocks.slice(1) };
}

/** @param kind what a paragraph counts as here: an item inside a list, a quote inside a quotation */
function blocksOf(node: RootContent, kind: BlockKind, source: string): Block[] {
  const within = (children: readonly RootContent[], as: BlockKind) =>
    children.flatMap((child) => blocksOf(child, as, source));
  switch (node.type) {
    case "heading":
      return present(blockOf("heading", inlineRuns(node.children, source), node.depth));
    case "paragraph":
      return present(blockOf(kind, inlineRuns(node.children, source)));
    case "code":
      return present(blockOf("code", runsOf(node.value, firstLineOfCode(node, source))));
    case "html":
      return readHtmlFragment(node.value, lineOf(node));
    case "table":
      return within(node.children, "row");
    case "tableRow":
      return present(blockOf("row", rowRuns(node.children, source)));
    case "list":
    case "listItem":
      return within(node.children, "item");
    case "blockquote":
      return within(node.children, "quote");
    case "footnoteDefinition":
      return within(node.children, "paragraph");
    default:
      return [];
  }
}

function rowRuns(cells: readonly Nodes[], source: string): Run[] {
  return cells.flatMap((cell, index) => {
    const runs = inlineRuns("children" in cell ? cell.children : [], source);
    const separator = { text: CELL_SEPARATOR, line: lineOf(cell) };
    return index > 0 ? [separator, ...runs] : runs;
  });
}

function inlineRuns(nodes: readonly Nodes[], source: string): Run[] {
  return (nodes as readonly PhrasingContent[]).flatMap((node) => {
    switch (node.type) {
      case "text":
        return runsOfDecoded(node.value, rawOf(node, source), lineOf(node));
      case "inlineCode":
        return runsOfCode(node, source);
      case "html":
        return /^<br\b/i.test(node.value) ? [GAP] : [];
      case "break":
        return [GAP];
      case "image":
      case "imageReference":
        return [GAP, ...runsOfDecoded(node.alt ?? "", rawOf(node, source), lineOf(node)), GAP];
      default:
        return "children" in node ? inlineRuns(node.children, source) : [];
    }
  });
}

/**
 * Inline code may cross lines, with marks of lists and quotations between: each word is looked up in
 * the source. Only a cell's `\|` is not found as it stands there, and a cell never crosses lines.
 */
function runsOfCode(node: { value: string } & Nodes, source: string): Run[] {
  const raw = rawOf(node, source);
  let at = 0;
  return node.value.split(/(?<=\s)/).map((word) => {
    const found = raw.indexOf(word.trim(), at);
    const start = Math.max(at, found);
    at = found < 0 ? at : found + word.trim().length;
    return { text: word, line: lineOf(node) + raw.slice(0, start).split("\n").length - 1 };
  });
}

/** The text of fenced code begins below its fence. */
function firstLineOfCode(node: Nodes, source: string): number {
  const isFenced = /^(```|~~~)/.test(rawOf(node, source));
  return lineOf(node) + (isFenced ? 1 : 0);
}

const rawOf = ({ position }: Nodes, source: string): string =>
  source.slice(position!.start.offset, position!.end.offset);
const lineOf = (node: Nodes): number => node.position!.start.line;
const present = (block: Block | null): Block[] => (block ? [block] : []);
