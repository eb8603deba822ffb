import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { parse } from "discord-markdown-parser";
import { expect } from "vitest";
import { createSigner, signComponents } from "../../src/discord/components/signer.ts";
import { readMessage } from "../../src/playground/discord/rules/message.ts";
import { type Node, walk } from "../../src/playground/discord/state/component-tree.ts";
import {
  type MarkdownNode,
  parseMarkdown,
} from "../../src/playground/page/client/message/markdown-rules.ts";

const signer = createSigner("token.of.tests");
/** Control characters but the line feed, and halves of surrogate pairs. */
export const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}]/u;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** What a reader makes of text; its emoji are pictures of the character. */
const WORDS = ["text", "br", "newline", "twemoji"];

interface Allowed {
  /** The kinds of Markdown that the bot itself writes there. */
  readonly kinds: readonly string[];
}

/**
 * What is said to Markdown from outside: it shows as it stands. Two readers of Discord's Markdown have
 * to agree, because neither is Discord's own.
 */
export function expectPlain(markdown: string, { kinds }: Allowed = { kinds: [] }): void {
  for (const nodes of [parseMarkdown(markdown), parse(markdown, "extended") as MarkdownNode[]]) {
    const found = nodesIn(nodes).map(({ type }) => type);
    expect(found.filter((type) => ![...WORDS, ...kinds].includes(type))).toEqual([]);
  }
}

/** The words of a text as Markdown's reader has them, without white space. */
export function wordsOf(markdown: string): string {
  return nodesIn(parseMarkdown(markdown))
    .map(({ type, content, name }) => (type === "text" ? content : type === "twemoji" ? name : ""))
    .join("")
    .replace(/\s+/g, "");
}

export function nodesIn(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  return nodes.flatMap((node) => [
    node,
    ...(Array.isArray(node.content) ? nodesIn(node.content as MarkdownNode[]) : []),
    ...((node.items as MarkdownNode[][] | undefined) ?? []).flatMap(nodesIn),
  ]);
}

interface Payload {
  readonly flags?: number;
  readonly components: readonly APIMessageTopLevelComponent[];
}

/**
 * A payload is one that Discord takes, mentions nobody but in the words "Shared by" and "For", each on a
 * line of its own, links nowhere but where it may, and holds nothing invisible that steers.
 *
 * @param addresses what the links may begin with
 */
export function expectSendable(payload: Payload, addresses: readonly string[] = []): void {
  const components = signComponents(payload.components, signer);
  readMessage(JSON.parse(JSON.stringify({ ...payload, components })), [], []);
  for (const { node } of walk(components as Node[])) {
    const { content, label, placeholder } = node as Node & { placeholder?: string };
    for (const text of [content, label, placeholder]) expect(text ?? "").not.toMatch(UNSEEN);
    for (const text of [label, placeholder]) expect(text ?? "").not.toMatch(BIDI);
    if (content !== undefined) expectHarmless(content, addresses);
  }
}

const OWN = ["strong", "em", "heading", "subtext", "list", "blockQuote", "link"];

function expectHarmless(content: string, addresses: readonly string[]): void {
  const ours = content.replace(/^-# Shared by <@\d+>/gm, "").replace(/^-# For <@\d+>$/, "");
  expectPlain(ours, { kinds: OWN });
  const links = nodesIn(parseMarkdown(ours)).filter(({ type }) => type === "link");
  const elsewhere = links
    .map(({ target }) => String(target))
    .filter((target) => {
      return !addresses.some((address) => target.startsWith(address));
    });
  expect(elsewhere).toEqual([]);
}
