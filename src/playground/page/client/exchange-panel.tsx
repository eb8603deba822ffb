import type { ShownExchange } from "../server/view.ts";
import { readableJson } from "./json.ts";

interface ExchangePanelProps {
  exchange: ShownExchange | null;
  /** Whether it lies over the rest of the page, where there is no room beside it. */
  isOverlay: boolean;
}

/** What went between Discord and the bot for the last reply. */
export function ExchangePanel({ exchange, isOverlay }: ExchangePanelProps) {
  return (
    <aside
      id="exchange"
      class="exchange"
      aria-label="Behind the last reply"
      popover={isOverlay ? "auto" : undefined}
    >
      <header>
        <h2>Behind the last reply</h2>
        {isOverlay && (
          <button
            type="button"
            class="tool"
            autofocus
            popoverTarget="exchange"
            popoverTargetAction="hide"
          >
            Close
          </button>
        )}
      </header>
      {exchange ? <Exchange {...exchange} /> : <p>Use a command, and what was sent shows here.</p>}
    </aside>
  );
}

function Exchange({ title, interaction, acknowledgedAfter, requests }: ShownExchange) {
  return (
    <>
      <p>
        <code class="title">{title}</code>
        <br />
        {acknowledgedAfter === null
          ? "Not acknowledged yet"
          : `Acknowledged after ${acknowledgedAfter} ms`}
      </p>
      <Payload title="In: INTERACTION_CREATE" body={interaction} isOpen={false} />
      {requests.map(({ title: request, status, body }, index) => (
        <Payload key={index} title={`Out: ${request} → ${status ?? "cut"}`} body={body} isOpen />
      ))}
    </>
  );
}

function Payload({ title, body, isOpen }: { title: string; body: unknown; isOpen: boolean }) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <pre>{readableJson(body)}</pre>
    </details>
  );
}
