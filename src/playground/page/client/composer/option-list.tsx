import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Something to choose from a list. */
export interface Option {
  value: string;
  label: string;
  detail?: string | null | undefined;
}

/** A list that is worked by keys while the focus stays where it is. */
export interface Choosing<T extends Option> {
  options: readonly T[];
  /** The index of the option that Enter would pick. */
  active: number;
  activate(index: number): void;
  pick(option: T): void;
  /** Handles a key, and says whether it did. */
  onKey(event: KeyboardEvent): boolean;
}

/** Lets arrow keys move through options, Enter and Tab pick one, and Escape close the list. */
export function useChoosing<T extends Option>(
  options: readonly T[],
  pick: (option: T) => void,
  close: () => void,
): Choosing<T> {
  const [wanted, activate] = useState(0);
  const active = Math.min(wanted, options.length - 1);
  useLayoutEffect(() => activate(0), [options.map(({ value }) => value).join()]);
  const move = (by: number) => activate((active + by + options.length) % options.length);
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => pick(options[active]!),
    Tab: () => pick(options[active]!),
    Escape: close,
  };
  return {
    options,
    active,
    activate,
    pick,
    onKey(event) {
      const handle = options.length > 0 && !event.shiftKey ? keys[event.key] : undefined;
      if (!handle) return false;
      event.preventDefault();
      event.stopPropagation();
      handle();
      return true;
    },
  };
}

interface OptionListProps<T extends Option> {
  id: string;
  label: string;
  choosing: Choosing<T>;
  /** The values that are chosen already, where several can be. */
  chosen?: readonly string[] | undefined;
}

/** The list itself. Its input names it with `aria-controls` and `activeOption`. */
export function OptionList<T extends Option>(props: OptionListProps<T>) {
  const { id, label, chosen } = props;
  const { options, active, activate, pick } = props.choosing;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.scrollIntoView(NEAREST), []);
  return (
    <div
      ref={list}
      class="options"
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={!!chosen}
    >
      {options.map((option, index) => (
        <div
          key={option.value}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          class={index === active ? "active" : undefined}
          aria-selected={chosen ? chosen.includes(option.value) : index === active}
          ref={(element) => void (index === active && element?.scrollIntoView?.(NEAREST))}
          onMouseMove={() => activate(index)}
          onMouseDown={(event) => {
            event.preventDefault();
            pick(option);
          }}
        >
          <span>{option.label}</span>
          {option.detail && <small>{option.detail}</small>}
        </div>
      ))}
    </div>
  );
}

const NEAREST = { block: "nearest" } as const;

const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** The value of `aria-activedescendant` for the input of a list. */
export const activeOption = (listId: string, { active }: Choosing<Option>) =>
  active < 0 ? undefined : optionId(listId, active);
