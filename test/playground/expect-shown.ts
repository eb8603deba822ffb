import type { APIMessage } from "discord-api-types/v10";
import { expect } from "vitest";
import { type Node, walk } from "../../src/playground/discord/state/component-tree.ts";
import { htmlOf, meant, readable } from "./rendered.tsx";

type Shown = Node & {
  default_values?: object[];
  label?: string;
  placeholder?: string;
  disabled?: boolean;
};

/** How a time is told depends on when it is read, and how a member or a channel is called on where. */
const TOLD_BY_PLACE = /<t:[^>]+>|<[@#]\d+>/;

/** The page shows every text, button and menu of a message, and nothing of it as markup. */
export function expectShown(message: APIMessage): void {
  const html = htmlOf(message);
  const words = readable(html);
  expect(html).not.toContain("not shown here");
  for (const { node } of walk((message.components ?? []) as Node[])) {
    const { content, label, placeholder, default_values = [] } = node as Shown;
    for (const piece of meant(content ?? "").split(TOLD_BY_PLACE)) expect(words).toContain(piece);
    // What is chosen stands in place of the words that ask to choose.
    for (const each of [label, default_values.length > 0 ? null : placeholder]) {
      if (each) expect(words).toContain(each.replace(/\s+/g, ""));
    }
  }
  for (const { filename, content_type } of message.attachments) {
    expect(content_type?.startsWith("image/") ? html : words).toContain(filename);
  }
}
