import type { APIMessage } from "discord-api-types/v10";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import type { Route } from "../route.ts";
import { Welcome } from "../welcome.tsx";
import { Message, Notice } from "./message.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

/** The list follows new messages while it is scrolled to within so many pixels of its end. */
const NEAR = 120;

interface OpenMenu {
  message: APIMessage;
  at: { x: number; y: number };
}

/** The messages of a channel, oldest first, scrolled to the newest. */
export function MessageList({ channel }: Pick<Route, "channel">) {
  const { messages, failures } = usePage().view;
  const [dismissed, setDismissed] = useState<string[]>([]);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const entryList = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  const shown = messages.filter(({ message }) => !dismissed.includes(message.id));
  const last = shown.at(-1)?.message;
  useEffect(() => {
    isAtEnd.current = true;
  }, [last?.id]);
  useEffect(() => {
    if (isAtEnd.current) scrollTo(list.current!, entryList.current!.lastElementChild);
  });
  useKeptFocus(list);
  const onScroll = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: Scrolled) => {
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  const entries = [
    ...shown.map((each) => ({
      id: each.message.id,
      node: (
        <Message
          key={each.message.id}
          shown={each}
          onMenu={(message, at) => setMenu({ message, at })}
          onDismiss={(id) => setDismissed([...dismissed, id])}
        />
      ),
    })),
    ...failures.map((id) => ({
      id,
      node: <Notice key={id}>The application did not respond</Notice>,
    })),
  ];
  return (
    <div ref={list} class="messages" onScroll={onScroll}>
      <Welcome channel={channel} />
      <div role="log" aria-label="Messages">
        <ol ref={entryList}>{entries.toSorted(byAge).map(({ node }) => node)}</ol>
      </div>
      {menu && <MessageMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** Shows the end of the list, or the beginning of a last entry that is taller than the list. */
function scrollTo(list: HTMLElement, last: Element | null): void {
  const beginning = last ? (last as HTMLElement).offsetTop - list.offsetTop - 8 : 0;
  list.scrollTo({ top: Math.min(list.scrollHeight - list.clientHeight, beginning) });
}

type Scrolled = { currentTarget: HTMLDivElement };

const byAge = (a: { id: string }, b: { id: string }) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);
