import { type APISelectMenuComponent, ComponentType } from "discord-api-types/v10";
import { useId, useState } from "preact/hooks";
import type { View } from "../../server/view.ts";
import { activeOption, type Option, OptionList, useChoosing } from "../composer/option-list.tsx";
import { usePage } from "../page-context.ts";

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
  const { id, select, label } = props;
  const listId = useId();
  const { options, shown, marked, isOpen, open, close, choosing } = useSelection(props);
  const words = options.filter(({ value }) => shown.includes(value)).map((each) => each.label);
  const placeholder = select.placeholder || "Make a selection";
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOpen && event.key === "Tab") close();
    else if (isOpen) choosing.onKey(event);
    else if (event.key === "ArrowDown") open();
  };
  return (
    <div class="select">
      <button
        id={id}
        type="button"
        role="combobox"
        aria-label={[label ?? placeholder, ...words].join(", ")}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? activeOption(listId, choosing) : undefined}
        disabled={select.disabled}
        onClick={isOpen ? close : open}
        onBlur={() => isOpen && close()}
        onKeyDown={onKeyDown}
      >
        {words.join(", ") || placeholder}
      </button>
      {isOpen && (
        <OptionList id={listId} label={label ?? placeholder} choosing={choosing} chosen={marked} />
      )}
    </div>
  );
}

/** One thing is chosen as soon as it is picked, several when the list is closed. */
function useSelection({ select, chosen = defaultsOf(select), onChoose }: SelectProps) {
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(chosen);
  const most = select.max_values ?? 1;
  const options = optionsOf(select, usePage().view.names);
  const close = () => {
    setOpen(false);
    if (most > 1 && marked.join() !== chosen.join()) onChoose(marked);
  };
  const pick = ({ value }: Option) => {
    const others = marked.filter((each) => each !== value);
    if (most > 1) {
      return setMarked(others.length < marked.length ? others : [...others, value].slice(-most));
    }
    setMarked([value]);
    setOpen(false);
    onChoose([value]);
  };
  return {
    options,
    /** What the closed dropdown shows is up to the bot. */
    shown: isOpen ? marked : chosen,
    marked: most > 1 ? marked : undefined,
    isOpen,
    open: () => setOpen(!select.disabled),
    close,
    choosing: useChoosing(options, pick, close),
  };
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
