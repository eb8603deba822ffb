import type { ShownExchange } from "../server/view.ts";
import { readableJson } from "./json.ts";

/** What went between Discord and the bot for the last reply. */
export function ExchangePanel({ exchange }: { exchange: ShownExchange | null }) {
  return (
    <aside id="exchange" class="exchange" aria-label="Behind the last reply">
      <h2>Behind the last reply</h2>
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
