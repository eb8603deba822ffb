import { useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import { CommandForm } from "./command-form.tsx";
import { type Draft, type Invocation, invocationsOf } from "./draft.ts";
import { HeldNotice } from "./held-notice.tsx";
import { TextBox } from "./text-box.tsx";
import { useSending } from "./use-sending.ts";

interface ComposerProps {
  draft: Draft | null;
  onDraft(draft: Draft | null): void;
}

/** Where messages are written and commands are filled in. */
export function Composer({ draft, onDraft }: ComposerProps) {
  const { view } = usePage();
  const [problem, setProblem] = useState("");
  const invocations = invocationsOf(view.commands);
  const change = (next: Draft | null) => {
    setProblem("");
    onDraft(next);
  };
  const sending = useSending(invocations, change, setProblem);
  return (
    <div class="composer">
      {sending.held.length > 0 && <HeldNotice held={sending.held} onCancel={sending.cancel} />}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {draft && isOffered(draft, invocations) ? (
        <CommandForm
          key={draft.invocation.name}
          draft={draft}
          onLeave={() => change(null)}
          onSend={sending.sendCommand}
        />
      ) : (
        <TextBox invocations={invocations} onDraft={change} onSend={sending.sendText} />
      )}
    </div>
  );
}

/** A command goes away while it is filled in when the persona changes or the bot removes it. */
const isOffered = ({ invocation }: Draft, invocations: Invocation[]) =>
  invocations.some(({ name }) => name === invocation.name);
