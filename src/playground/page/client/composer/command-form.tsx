import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import type { Draft, Invocation } from "./draft.ts";
import { OptionField } from "./option-field.tsx";
import { type Filling, useFilling } from "./use-filling.ts";
import { filesIn, sentValues } from "./values.ts";

interface CommandFormProps {
  draft: Draft;
  onLeave(): void;
  onProblem(reason: string): void;
}

/** A command with a field for each option that is needed or was added. */
export function CommandForm({ draft, onLeave, onProblem }: CommandFormProps) {
  const { act } = usePage();
  const { invocation } = draft;
  const filling = useFilling(draft);
  const [focused, setFocused] = useState(filling.shown[0]?.name);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => focusIn(form.current, focused), [filling.shown.length]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const empty = filling.check();
    if (empty !== undefined) return focusIn(form.current, empty);
    const { values } = filling;
    const action = { kind: "slash", name: invocation.name, values: sentValues(values) } as const;
    const outcome = await act(action, filesIn(values));
    if (outcome.sent) onLeave();
    else onProblem(outcome.reason);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && onLeave();
  return (
    <form ref={form} class="command-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Hint invocation={invocation} focused={focused} />
      <span class="command">/{invocation.name}</span>
      <Fields {...{ invocation, filling, onLeave, setFocused }} />
      <button type="submit" class="send">
        Send
      </button>
    </form>
  );
}

/** What the option that has the focus is for, or the command as a whole. */
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
  const { shown, rest, values, missing, fill, add } = filling;
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
          isMissing={missing.includes(option.name)}
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

/** Puts the focus on the field of an option, or on Send where there is none. */
function focusIn(form: HTMLFormElement | null, option: string | undefined): void {
  const field = option === undefined ? ".send" : `[name="${option}"]`;
  form?.querySelector<HTMLElement>(field)?.focus();
}
