import { useEffect, useState } from "preact/hooks";
import { isBotReady } from "../bot-status.ts";
import { usePage } from "../page-context.ts";
import { type Draft, draftIn, type Invocation } from "./draft.ts";
import { filesIn, sentValues } from "./values.ts";

/** A command that waits for the bot: a line while it is not known which options the command has. */
export type Held = string | Draft;

/** Sends what is written in the composer, commands as soon as the bot is ready. */
export function useSending(
  invocations: Invocation[],
  onDraft: (draft: Draft | null) => void,
  onProblem: (reason: string) => void,
) {
  const { view, act } = usePage();
  const [held, setHeld] = useState<Held[]>([]);
  const isReady = isBotReady(view);
  const sendNow = async ({ invocation: { name }, values }: Draft): Promise<boolean> => {
    const action = { kind: "slash", name, values: sentValues(values) } as const;
    const outcome = await act(action, filesIn(values));
    if (!outcome.sent) onProblem(outcome.reason);
    return outcome.sent;
  };
  const post = async (content: string): Promise<boolean> => {
    const outcome = await act({ kind: "post", content });
    onProblem(outcome.sent ? "" : outcome.reason);
    return outcome.sent;
  };
  const release = async (each: Held): Promise<void> => {
    const draft = typeof each === "string" ? draftIn(`${each} `, invocations) : each;
    if (!draft) await post(String(each));
    else if (lacksOptions(draft)) onDraft(draft);
    else await sendNow(draft);
  };
  useEffect(() => {
    if (!isReady) return;
    setHeld([]);
    void held.reduce((before, each) => before.then(() => release(each)), Promise.resolve());
  }, [isReady]);
  return {
    held,
    cancel: () => setHeld([]),
    async sendCommand(draft: Draft): Promise<void> {
      if (!isReady) setHeld([...held, draft]);
      if (!isReady || (await sendNow(draft))) onDraft(null);
    },
    /** Resolves to false where the text was refused. */
    async sendText(text: string): Promise<boolean> {
      const draft = draftIn(`${text.trim()} `, invocations);
      if (draft) onDraft(draft);
      else if (isReady || !text.startsWith("/")) return post(text);
      else setHeld([...held, text.trim()]);
      return true;
    },
  };
}

const lacksOptions = ({ invocation, values }: Draft): boolean =>
  invocation.options.some(({ name, required }) => required && !(name in values));
