import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import { type Draft, draftIn, type Invocation, matching } from "./draft.ts";
import { activeOption, OptionList, useChoosing } from "./option-list.tsx";

interface TextBoxProps {
  invocations: Invocation[];
  onDraft(draft: Draft): void;
  /** Resolves to false where the text was refused and stays to be changed. */
  onSend(text: string): Promise<boolean>;
}

/** Where a message is typed; a slash at its beginning opens the list of commands. */
export function TextBox({ invocations, onDraft, onSend }: TextBoxProps) {
  const { view } = usePage();
  const id = useId();
  const [text, setText] = useState("");
  const [isClosed, setClosed] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const found = text.startsWith("/") && !isClosed ? matching(invocations, text.slice(1)) : [];
  const options = found.map((invocation) => {
    const { name, description } = invocation;
    return { value: name, label: `/${name}`, detail: description, invocation };
  });
  const pick = ({ invocation }: { invocation: Invocation }) => onDraft({ invocation, values: {} });
  const choosing = useChoosing(options, pick, () => setClosed(true));
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  const type = (value: string) => {
    setClosed(false);
    const draft = draftIn(value, invocations);
    if (draft) onDraft(draft);
    else setText(value);
  };
  const send = async () => {
    if (!text.trim()) return;
    setText("");
    if (!(await onSend(text))) setText(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (choosing.onKey(event) || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  return (
    <div class="text-box">
      {options.length > 0 && (
        <OptionList id={id} label={`Commands of ${view.bot.name}`} choosing={choosing} />
      )}
      <textarea
        ref={box}
        rows={Math.min(8, text.split("\n").length)}
        value={text}
        placeholder="Message, or / for a command"
        aria-label="Message"
        aria-autocomplete="list"
        aria-controls={options.length > 0 ? id : undefined}
        aria-activedescendant={options.length > 0 ? activeOption(id, choosing) : undefined}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="send" onClick={send}>
        Send
      </button>
    </div>
  );
}
