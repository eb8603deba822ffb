import type { APIMessage } from "discord-api-types/v10";
import { render } from "preact-render-to-string";
import { demoWorld } from "../../src/playground/discord/state/world.ts";
import { Message } from "../../src/playground/page/client/message/message.tsx";
import { type Page, PageContext } from "../../src/playground/page/client/page-context.ts";
import type { View } from "../../src/playground/page/server/view.ts";

/** Of those who can be mentioned. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(demoWorld.personas).map(({ id, displayName }) => [id, displayName]),
);

const NOBODY: View = {
  server: { name: "Server", channel: "general", topic: "" },
  personas: [],
  names: {
    users: NAMES,
    roles: { "1500000000000000001": "Moderator" },
    channels: { "1600000000000000001": "general" },
  },
  bot: { id: "1100000000000000001", name: "Footnote", isConnected: true, ended: null },
  example: null,
  commands: [],
  messages: [],
  failures: [],
  exchange: null,
  modal: null,
};

/** A message as the page shows it, in HTML. */
export function htmlOf(message: APIMessage): string {
  const page: Page = { view: NOBODY, act: async () => ({ sent: true }), draft: () => {} };
  return render(
    <PageContext.Provider value={page}>
      <Message
        shown={{ message, command: null }}
        onMenu={() => undefined}
        onDismiss={() => undefined}
      />
    </PageContext.Provider>,
  );
}

/** A message of nothing but text. */
const textMessage = (content: string): APIMessage =>
  ({
    id: "1",
    content,
    author: { id: "1", username: "mira" },
    embeds: [],
    attachments: [],
    timestamp: "2026-01-01T00:00:00Z",
  }) as unknown as APIMessage;

/** The HTML of a text in the page. */
export function markdownOf(content: string): string {
  return /<div class="markdown">(.*)<\/div><\/div><button/s.exec(htmlOf(textMessage(content)))![1]!;
}

/** What a person reads in HTML, without white space, which breaks elsewhere. */
export function readable(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, "");
}

/** What a person is meant to read of the Markdown the bot writes, found without a parser. */
export function meant(markdown: string): string {
  const [escaped, plain] = [/\\([^0-9A-Za-z\s])/g, /\uE000(\d+)\uE000/g];
  const kept: string[] = [];
  const keep = (_: string, words: string) => `\uE000${kept.push(words) - 1}\uE000`;
  return markdown
    .replace(/```\n(.*?)\n```/gs, keep)
    .replace(escaped, keep)
    .replace(/^(?:>>> |> |#{1,3} |-# |- |\d+\. )/gm, "")
    .replace(/\*\*|__|[*`]/g, "")
    .replace(/\[([^\]]+)\]\(\S+?\)/g, "$1")
    .replace(/<(https?:[^>]+)>/g, "$1")
    .replace(/<@(\d+)>/g, (_, id: string) => `@${NAMES[id]}`)
    .replace(plain, (_, index: string) => kept[Number(index)]!)
    .replace(/\s+/g, "");
}
