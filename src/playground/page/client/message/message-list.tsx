import type { APIMessage } from "discord-api-types/v10";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import type { Place } from "../place.ts";
import { Welcome } from "../welcome.tsx";
import { Message, Notice } from "./message.tsx";
import { MessageMenu } from "./message-menu.tsx";

/** How near to the end, in pixels, one has to be for the list to follow what comes. */
const NEAR = 120;

interface OpenMenu {
  message: APIMessage;
  at: { x: number; y: number };
}

/** The messages of a place, newest last and in sight. */
export function MessageList({ place }: { place: Place }) {
  const { messages, failures } = usePage().view;
  const [dismissed, setDismissed] = useState<string[]>([]);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const shown = messages.filter(({ message }) => !dismissed.includes(message.id));
  const last = shown.at(-1)?.message;
  useEffect(() => {
    isAtEnd.current = true;
  }, [last?.id]);
  useEffect(() => {
    if (isAtEnd.current && list.current) scrollToLast(list.current);
  });
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
      <Welcome place={place} />
      <div role="log" aria-label="Messages">
        <ol>{entries.toSorted(byAge).map(({ node }) => node)}</ol>
      </div>
      {menu && <MessageMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** To the end, or to the beginning of a last message that is taller than the list. */
function scrollToLast(list: HTMLElement): void {
  const last = list.querySelector<HTMLElement>("ol > :last-child");
  const beginning = last ? last.offsetTop - list.offsetTop - 8 : 0;
  list.scrollTo({ top: Math.min(list.scrollHeight - list.clientHeight, beginning) });
}

type Scrolled = { currentTarget: HTMLDivElement };

const byAge = (a: { id: string }, b: { id: string }) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);
