import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { invocationsOf } from "../composer/draft.ts";
import { usePage } from "../page-context.ts";
import { type MarkdownNode, parseMarkdown } from "./markdown-rules.ts";
import { Timestamp } from "./timestamp.tsx";

/** Text as Discord shows it. */
export function Markdown({ text }: { text: string }) {
  return <div class="markdown">{pieces(parseMarkdown(text))}</div>;
}

const pieces = (all: MarkdownNode[]): ComponentChildren =>
  all.map((piece, index) => <Shown key={index} piece={piece} />);

function Shown({ piece }: { piece: MarkdownNode }) {
  const show = SHOWN[piece.type];
  return <>{show ? show(piece) : piece.content}</>;
}

const SHOWN: Record<string, (piece: MarkdownNode) => ComponentChildren> = {
  text: ({ content }) => content,
  br: () => <br />,
  newline: () => <br />,
  strong: ({ content }) => <strong>{pieces(content)}</strong>,
  em: ({ content }) => <em>{pieces(content)}</em>,
  underline: ({ content }) => <u>{pieces(content)}</u>,
  strikethrough: ({ content }) => <s>{pieces(content)}</s>,
  inlineCode: ({ content }) => <code>{content}</code>,
  codeBlock: ({ content }) => (
    <pre>
      <code>{content}</code>
    </pre>
  ),
  blockQuote: ({ content }) => <blockquote>{pieces(content)}</blockquote>,
  heading: ({ level, content }) => <h3 class={`level-${level}`}>{pieces(content)}</h3>,
  subtext: ({ content }) => <small class="subtext">{pieces(content)}</small>,
  list({ isOrdered, start, items }) {
    const all = items.map((item: MarkdownNode[], index: number) => (
      <li key={index}>{pieces(item)}</li>
    ));
    return isOrdered ? <ol start={start}>{all}</ol> : <ul>{all}</ul>;
  },
  link: ({ target, content }) => <Link to={target}>{pieces(content)}</Link>,
  autolink: ({ target, content }) => <Link to={target}>{pieces(content)}</Link>,
  url: ({ target, content }) => <Link to={target}>{pieces(content)}</Link>,
  spoiler: ({ content }) => <Spoiler>{pieces(content)}</Spoiler>,
  timestamp: ({ timestamp, format }) => <Timestamp seconds={Number(timestamp)} format={format} />,
  user: ({ id }) => <Mention kind="users" id={id} sign="@" />,
  role: ({ id }) => <Mention kind="roles" id={id} sign="@" />,
  channel: ({ id }) => <Mention kind="channels" id={id} sign="#" />,
  everyone: () => <span class="mention">@everyone</span>,
  here: () => <span class="mention">@here</span>,
  emoji: ({ name }) => `:${name}:`,
  twemoji: ({ name }) => name,
  slashCommand: ({ fullName }) => <CommandMention name={fullName} />,
  guildNavigation: ({ navigation }) => <span class="mention">#{navigation}</span>,
};

/** A link that a person may follow; an address of another kind stays the words it is. */
export function Link({ to, children }: { to: string; children: ComponentChildren }) {
  if (!/^https?:\/\//i.test(to)) return <>{children}</>;
  return (
    <a href={to} target="_blank" rel="noreferrer noopener" title={to}>
      {children}
    </a>
  );
}

/** Covered until it is pressed. */
export function Spoiler({ children }: { children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <span class="spoiler open">{children}</span>;
  const reveal: JSX.MouseEventHandler<HTMLButtonElement> = () => setOpen(true);
  return (
    <button type="button" class="spoiler" aria-label="Show the spoiler" onClick={reveal}>
      <span aria-hidden="true" inert>
        {children}
      </span>
    </button>
  );
}

function Mention(props: { kind: "users" | "roles" | "channels"; id: string; sign: string }) {
  const { names, bot } = usePage().view;
  const name = props.id === bot.id ? bot.name : (names[props.kind][props.id] ?? "unknown");
  return (
    <span class="mention">
      {props.sign}
      {name}
    </span>
  );
}

function CommandMention({ name }: { name: string }) {
  const { view, draft } = usePage();
  const invocation = invocationsOf(view.commands).find((each) => each.name === name);
  if (!invocation) return <span class="mention">/{name}</span>;
  return (
    <button type="button" class="mention" onClick={() => draft({ invocation, values: {} })}>
      /{name}
    </button>
  );
}
