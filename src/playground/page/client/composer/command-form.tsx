import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Draft, Invocation } from "./draft.ts";
import { OptionField } from "./option-field.tsx";
import { type Filling, useFilling } from "./use-filling.ts";

interface CommandFormProps {
  draft: Draft;
  onLeave(): void;
  onSend(draft: Draft): void;
}

/** A command with a field for each option that is required or was added. */
export function CommandForm({ draft, onLeave, onSend }: CommandFormProps) {
  const { invocation } = draft;
  const filling = useFilling(draft);
  const [focused, setFocused] = useState(filling.shown[0]?.name);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => focusIn(form.current, focused), [filling.shown.length]);
  const submit = (event: Event) => {
    event.preventDefault();
    onSend({ invocation, values: filling.values });
  };
  const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && onLeave();
  return (
    <form ref={form} class="command-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <Hint invocation={invocation} focused={focused} />
      <span class="command">/{invocation.name}</span>
      <Fields {...{ invocation, filling, onLeave, setFocused }} />
      <button type="submit" class="send">
        Send
      </button>
    </form>
  );
}

/** Describes the option that has the focus, or else the command. */
function Hint({ invocation, focused }: { invocation: Invocation; focused: string | undefined }) {
  const option = invocation.options.find(({ name }) => name === focused);
  const { name, description } = option ?? { ...invocation, name: `/${invocation.name}` };
  return (
    <p class="hint">
      <b>{name}</b> {description}
    </p>
  );
}

interface FieldsProps {
  invocation: Invocation;
  filling: Filling;
  onLeave(): void;
  setFocused(option: string): void;
}

function Fields({ invocation, filling, onLeave, setFocused }: FieldsProps) {
  const { shown, rest, values, fill, add } = filling;
  const begin = (name: string) => {
    add(name);
    setFocused(name);
  };
  return (
    <>
      {shown.map((option) => (
        <OptionField
          key={option.name}
          command={invocation.name}
          option={option}
          values={values}
          onFill={(filled) => fill(option.name, filled)}
          onFocus={() => setFocused(option.name)}
          onLeave={onLeave}
        />
      ))}
      {rest.map(({ name, description }) => (
        <button
          key={name}
          type="button"
          class="add"
          title={description}
          onClick={() => begin(name)}
        >
          + {name}
        </button>
      ))}
    </>
  );
}

/** Focuses the field of an option, or Send where there is none. */
function focusIn(form: HTMLFormElement | null, option: string | undefined): void {
  const field = option === undefined ? ".send" : `[name="${option}"]`;
  form?.querySelector<HTMLElement>(field)?.focus();
}
