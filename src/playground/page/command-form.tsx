import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Draft, Filled } from "./draft.ts";
import { OptionField } from "./option-field.tsx";
import { usePage } from "./page-context.ts";
import { filesIn, sentValues } from "./values.ts";

interface CommandFormProps {
  draft: Draft;
  onLeave(): void;
  onProblem(reason: string): void;
}

/** A command with a field for each option that is needed or was added. */
export function CommandForm({ draft, onLeave, onProblem }: CommandFormProps) {
  const { act } = usePage();
  const { name, description, options } = draft.invocation;
  const [values, setValues] = useState(draft.values);
  const [added, setAdded] = useState(Object.keys(draft.values));
  const [focused, setFocused] = useState<string | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const isShown = (option: APIApplicationCommandBasicOption) =>
    option.required || added.includes(option.name) || option.name in values;
  const fill = (option: string, filled: Filled | null) => {
    setMissing(missing.filter((each) => each !== option));
    const { [option]: _, ...others } = values;
    setValues(filled ? { ...others, [option]: filled } : others);
  };
  const add = (option: string) => {
    setAdded([...added, option]);
    setFocused(option);
  };
  useLayoutEffect(() => focusIn(form.current, focused ?? Object.keys(draft.values)[0]), [added]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const unfilled = options.filter((each) => each.required && !(each.name in values));
    setMissing(unfilled.map((each) => each.name));
    if (unfilled[0]) return focusIn(form.current, unfilled[0].name);
    const outcome = await act({ kind: "slash", name, values: sentValues(values) }, filesIn(values));
    if (outcome.sent) onLeave();
    else onProblem(outcome.reason);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onLeave();
  };
  const hint = options.find((option) => option.name === focused);
  const rest = options.filter((option) => !isShown(option));
  return (
    <form ref={form} class="command-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <p class="hint">
        <b>{hint ? hint.name : `/${name}`}</b> {hint ? hint.description : description}
      </p>
      <span class="command">/{name}</span>
      {options.filter(isShown).map((option) => (
        <OptionField
          key={option.name}
          command={name}
          option={option}
          values={values}
          isMissing={missing.includes(option.name)}
          onFill={(filled) => fill(option.name, filled)}
          onFocus={() => setFocused(option.name)}
          onLeave={onLeave}
        />
      ))}
      {rest.map((option) => (
        <button
          key={option.name}
          type="button"
          class="add"
          title={option.description}
          onClick={() => add(option.name)}
        >
          + {option.name}
        </button>
      ))}
      <button type="submit" class="send">
        Send
      </button>
    </form>
  );
}

/** Puts the focus on the field of an option, else on the first field, else on Send. */
function focusIn(form: HTMLFormElement | null, option: string | undefined): void {
  const field = form?.querySelector<HTMLElement>(option ? `[name="${option}"]` : "input");
  (field ?? form?.querySelector<HTMLElement>(".send"))?.focus();
}
