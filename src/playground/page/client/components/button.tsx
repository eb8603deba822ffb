import { type APIButtonComponent, type APIMessage, ButtonStyle } from "discord-api-types/v10";
import { useState } from "preact/hooks";
import { usePage } from "../page-context.ts";

const STYLES: Record<number, string> = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
};

/** A button of a message, or a link that looks like one. */
export function Button({ part, message }: { part: APIButtonComponent; message: APIMessage }) {
  const { act } = usePage();
  const [problem, setProblem] = useState("");
  const words = wordsOn(part);
  if (part.style === ButtonStyle.Link) {
    return (
      <a class="button secondary" href={part.url} target="_blank" rel="noreferrer noopener">
        {words} <span aria-hidden="true">↗</span>
      </a>
    );
  }
  const press = async () => {
    if (!("custom_id" in part)) return;
    const outcome = await act({ kind: "press", message: message.id, customId: part.custom_id });
    setProblem(outcome.sent ? "" : outcome.reason);
  };
  return (
    <button
      type="button"
      class={`button ${STYLES[part.style] ?? "secondary"}`}
      disabled={part.disabled}
      title={problem || undefined}
      onClick={press}
    >
      {words}
    </button>
  );
}

/** Discord writes on a premium button what it sells, which is not known here. */
function wordsOn(part: APIButtonComponent): string {
  if (part.style === ButtonStyle.Premium) return "Premium";
  return [part.emoji?.name, part.label].filter(Boolean).join(" ");
}
