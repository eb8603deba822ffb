import { usePage } from "../page-context.ts";
import type { Held } from "./use-sending.ts";

/** Says which commands wait for the bot. */
export function HeldNotice({ held, onCancel }: { held: readonly Held[]; onCancel(): void }) {
  const { bot } = usePage().view;
  return (
    <p class="held" role="status">
      <span>
        {bot.name} is not ready. Sent as soon as it is: <b>{held.map(wordsOf).join(", ")}</b>
      </span>
      <button type="button" class="tool" onClick={onCancel}>
        Do not send
      </button>
    </p>
  );
}

function wordsOf(held: Held): string {
  if (typeof held === "string") return held;
  const values = Object.values(held.values).map(({ shown }) => shown);
  return [`/${held.invocation.name}`, ...values].join(" ");
}
