import { rulesExtended, SimpleMarkdown } from "discord-markdown-parser";

type Rule = (typeof rulesExtended)[string];
type State = Parameters<Rule["match"]>[1];
/** A node of parsed Markdown; its type is the rule that found it. */
export type MarkdownNode = ReturnType<ReturnType<typeof SimpleMarkdown.parserFor>>[number];

const ITEM = /^( *)([-*]|\d{1,9}\.) +/;
const LIST =
  /^ *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n *(?:[-*]|\d{1,9}\.) +\S[^\n]*|\n {2,}\S[^\n]*)*\n?/;
const LINK =
  /^\[((?:\\.|[^[\]\\\n])+)\]\(<?(https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))+)>?(?: +"[^"\n]*")?\)/;
/** Wider than what Discord takes nobody writes, and deeper than this it does not go. */
const DEEPEST = 10;

/**
 * Discord's Markdown as `discord-markdown-parser` reads it, with what it leaves out or reads otherwise:
 * lists, links with words of their own in any message, and headings and small print below a heading.
 */
const RULES: Record<string, Rule> = {
  ...rulesExtended,
  heading: atLineStart(rulesExtended.heading!.order, /^(#{1,3}) +([^\n]+?) *(?:\n|$)/, (found) => ({
    level: found[1]!.length,
    words: found[2]!,
  })),
  subtext: atLineStart(rulesExtended.heading!.order - 0.5, /^-# +([^\n]+?) *(?:\n|$)/, (found) => ({
    words: found[1]!,
  })),
  list: {
    order: rulesExtended.heading!.order,
    match: (source, state, before) =>
      isLineStart(state, before) && (state.depth ?? 0) < DEEPEST ? LIST.exec(source) : null,
    parse: (found, parse, state) => ({
      ...listOf(found[0]!),
      items: itemsOf(found[0]!).map((words) =>
        parse(words, { ...state, prevCapture: null, depth: (state.depth ?? 0) + 1 }),
      ),
    }),
  },
  link: {
    order: rulesExtended.link!.order,
    match: (source) => LINK.exec(source),
    parse: (found, parse, state) => ({
      target: found[2]!,
      content: parse(found[1]!, { ...state, inLink: true }),
    }),
  },
};

export const parseMarkdown = (source: string): MarkdownNode[] =>
  SimpleMarkdown.parserFor(RULES)(source, { inline: true });

function isLineStart(state: State, before: string): boolean {
  return state.prevCapture === null || before.endsWith("\n");
}

function atLineStart(
  order: number,
  pattern: RegExp,
  read: (found: RegExpExecArray) => { words: string; level?: number },
): Rule {
  return {
    order,
    match: (source, state, before) => (isLineStart(state, before) ? pattern.exec(source) : null),
    parse(found, parse, state) {
      const { words, ...rest } = read(found as RegExpExecArray);
      return { ...rest, content: parse(words, { ...state, prevCapture: ["—"] }) };
    },
  };
}

function listOf(source: string) {
  const [, , mark = ""] = ITEM.exec(source) ?? [];
  return { isOrdered: /\d/.test(mark), start: Number.parseInt(mark, 10) || 1 };
}

/** The text of each item, with what is indented below it, by as much less. */
function itemsOf(source: string): string[] {
  const lines = source.replace(/\n$/, "").split("\n");
  const indent = ITEM.exec(lines[0]!)![1]!.length;
  const items: string[] = [];
  for (const line of lines) {
    const found = ITEM.exec(line);
    if (found && found[1]!.length <= indent + 1) items.push(line.slice(found[0].length));
    else
      items[items.length - 1] +=
        `\n${line.slice(Math.min(indent + 2, /^ */.exec(line)![0].length))}`;
  }
  return items;
}
