import { type APIMessage, MessageFlags } from "discord-api-types/v10";
import type { ComponentChildren } from "preact";
import type { ShownMessage } from "../../server/view.ts";
import { Components } from "../components/component.tsx";
import { usePage } from "../page-context.ts";
import { Avatar } from "./avatar.tsx";
import { Embed } from "./embed.tsx";
import { Markdown } from "./markdown.tsx";
import { Attachment } from "./media.tsx";

interface MessageProps {
  shown: ShownMessage;
  /** Opens the menu of the message at a point of the window, in pixels. */
  onMenu(message: APIMessage, at: { x: number; y: number }): void;
  onDismiss(id: string): void;
}

/** A message with what it answers, what it shows and what can be done with it. */
export function Message({ shown: { message, command }, onMenu, onDismiss }: MessageProps) {
  const { author, id } = message;
  const isPrivate = has(message, MessageFlags.Ephemeral);
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    onMenu(message, pointOf(event));
  };
  return (
    <li class={isPrivate ? "message private" : "message"} id={`m${id}`} onContextMenu={openMenu}>
      <Context message={message} command={command} />
      <Avatar name={nameOf(message)} id={author.id} isBot={author.bot === true} />
      <div class="body">
        <header>
          <span class="author">{nameOf(message)}</span>
          {author.bot && <span class="tag">APP</span>}
          <time dateTime={message.timestamp}>{clockTime(message.timestamp)}</time>
        </header>
        <Content message={message} />
        {isPrivate && (
          <p class="only-you">
            Only you can see this •{" "}
            <button type="button" class="dismiss" onClick={() => onDismiss(id)}>
              Dismiss message
            </button>
          </p>
        )}
      </div>
      <button type="button" class="more" aria-haspopup="menu" onClick={openMenu}>
        <span aria-hidden="true">⋯</span>
        <span class="unseen">Apps for the message of {nameOf(message)}</span>
      </button>
    </li>
  );
}

function Content({ message }: { message: APIMessage }) {
  const { view } = usePage();
  if (has(message, MessageFlags.Loading)) {
    return <p class="thinking">{view.bot.name} is thinking…</p>;
  }
  const { content, edited_timestamp, embeds, components = [] } = message;
  const isV2 = has(message, MessageFlags.IsComponentsV2);
  const edited = edited_timestamp && <span class="edited">(edited)</span>;
  return (
    <>
      {content && <Markdown text={content} />}
      {!isV2 && edited}
      {embeds.map((embed, index) => (
        <Embed key={index} embed={embed} />
      ))}
      {!isV2 && message.attachments.map((each) => <Attachment key={each.id} attachment={each} />)}
      <Components parts={components} message={message} />
      {isV2 && edited}
    </>
  );
}

/** The line above a message: the command that was used, or the author it replies to. */
function Context({ message, command }: ShownMessage) {
  const { view } = usePage();
  const { interaction_metadata, message_reference } = message;
  const user = interaction_metadata?.user;
  if (command && user) {
    return (
      <p class="context">
        <span class="author">{user.global_name ?? user.username}</span> used{" "}
        <span class="command">{command}</span>
      </p>
    );
  }
  const id = message_reference?.message_id;
  const original = view.messages.find((each) => each.message.id === id)?.message;
  if (!id) return null;
  return (
    <p class="context">Reply to {original ? nameOf(original) : "a message that is not here"}</p>
  );
}

/** Something the client itself says among the messages. */
export function Notice({ children }: { children: ComponentChildren }) {
  return <li class="notice">{children}</li>;
}

const has = ({ flags }: APIMessage, flag: MessageFlags): boolean => ((flags ?? 0) & flag) !== 0;

const nameOf = ({ author }: APIMessage) => author.global_name ?? author.username;

const clockTime = (timestamp: string) =>
  new Intl.DateTimeFormat("en", { timeStyle: "short" }).format(new Date(timestamp));

/** Where the mouse is; for a key, the lower edge of the element it was pressed on. */
function pointOf({ clientX, clientY, currentTarget }: MouseEvent) {
  if (clientX || clientY) return { x: clientX, y: clientY };
  const { left, bottom } = (currentTarget as HTMLElement).getBoundingClientRect();
  return { x: left, y: Math.min(bottom, innerHeight) };
}
