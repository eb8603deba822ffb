import { useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import { CommandForm } from "./command-form.tsx";
import { type Draft, type Invocation, invocationsOf } from "./draft.ts";
import { TextBox } from "./text-box.tsx";

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
  return (
    <div class="composer">
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
          onProblem={setProblem}
        />
      ) : (
        <TextBox invocations={invocations} onDraft={change} onProblem={setProblem} />
      )}
    </div>
  );
}

/** A command may go away while it is filled in: another persona, or the bot took it back. */
const isOffered = ({ invocation }: Draft, invocations: Invocation[]) =>
  invocations.some(({ name }) => name === invocation.name);
