import { type APISelectMenuComponent, ComponentType } from "discord-api-types/v10";
import { useId, useState } from "preact/hooks";
import type { View } from "../view.ts";
import { activeOption, type Option, OptionList, useChoosing } from "./option-list.tsx";
import { usePage } from "./page-context.ts";

interface SelectProps {
  /** Of the button, for a label to name. */
  id?: string;
  select: APISelectMenuComponent;
  label?: string;
  /** What is shown before anything is chosen here. */
  chosen?: string[];
  /** Called with all that is chosen: at once where it can be one, else when the list is closed. */
  onChoose(values: string[]): void;
}

/** A dropdown of options, people, roles or channels. */
export function Select(props: SelectProps) {
  const { select, label, chosen = defaultsOf(select), onChoose } = props;
  const { names } = usePage().view;
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(chosen);
  const most = select.max_values ?? 1;
  const options = optionsOf(select, names);
  const close = (values = marked) => {
    setOpen(false);
    if (most > 1 && values.join() !== chosen.join()) onChoose(values);
  };
  const pick = ({ value }: Option) => {
    const isMarked = marked.includes(value);
    const values = isMarked ? marked.filter((each) => each !== value) : [...marked, value];
    if (most > 1) return setMarked(values.slice(-most));
    setMarked([value]);
    setOpen(false);
    onChoose([value]);
  };
  const choosing = useChoosing(options, pick, close);
  const open = () => setOpen(!select.disabled);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOpen && event.key === "Tab") return close();
    if (isOpen) return void choosing.onKey(event);
    if (event.key === "ArrowDown") open();
  };
  const shown = options.filter(({ value }) => (isOpen ? marked : chosen).includes(value));
  const words = shown.map((each) => each.label).join(", ");
  const placeholder = select.placeholder || "Make a selection";
  return (
    <div class="select">
      <button
        id={props.id}
        type="button"
        role="combobox"
        aria-label={[label ?? placeholder, words].filter(Boolean).join(": ")}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? activeOption(listId, choosing) : undefined}
        disabled={select.disabled}
        onClick={() => (isOpen ? close() : open())}
        onBlur={() => isOpen && close()}
        onKeyDown={onKeyDown}
      >
        {words || placeholder}
      </button>
      {isOpen && (
        <OptionList
          id={listId}
          label={label ?? placeholder}
          choosing={choosing}
          {...(most > 1 && { chosen: marked })}
        />
      )}
    </div>
  );
}

function optionsOf(select: APISelectMenuComponent, names: View["names"]): Option[] {
  switch (select.type) {
    case ComponentType.StringSelect:
      return select.options.map(({ value, label, description }) => {
        return { value, label, detail: description };
      });
    case ComponentType.RoleSelect:
      return named(names.roles, "@");
    case ComponentType.ChannelSelect:
      return named(names.channels, "#");
    default:
      return named(names.users, "@");
  }
}

/** People, roles or channels as options. */
export const named = (names: Record<string, string>, sign: string): Option[] =>
  Object.entries(names).map(([value, name]) => ({ value, label: `${sign}${name}` }));

function defaultsOf(select: APISelectMenuComponent): string[] {
  if (select.type !== ComponentType.StringSelect) {
    return select.default_values?.map(({ id }) => id) ?? [];
  }
  return select.options.filter((option) => option.default).map(({ value }) => value);
}
