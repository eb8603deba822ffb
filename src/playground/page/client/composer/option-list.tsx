import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Selectable } from "../components/selectable.ts";

/** The state of a list whose keys are pressed in an input, which keeps the focus. */
export interface Choosing<T extends Selectable> {
  options: readonly T[];
  /** The index of the option that Enter would pick. */
  active: number;
  activate(index: number): void;
  pick(option: T): void;
  /** Handles a key, and says whether it did. */
  onKey(event: KeyboardEvent): boolean;
}

/**
 * Lets arrow keys move through options, Enter and Tab pick one, and Escape close the list. A
 * `<datalist>` would not do: it hides the choices that do not hold what was typed.
 */
export function useChoosing<T extends Selectable>(
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

interface OptionListProps<T extends Selectable> {
  id: string;
  label: string;
  choosing: Choosing<T>;
}

/** The list itself; its input refers to it by `aria-controls` and `activeOption`. */
export function OptionList<T extends Selectable>({ id, label, choosing }: OptionListProps<T>) {
  const { options, active, activate, pick } = choosing;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.scrollIntoView(NEAREST), []);
  return (
    <div ref={list} class="options" id={id} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        <div
          key={option.value}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
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
export const activeOption = (listId: string, { active }: Choosing<Selectable>) =>
  active < 0 ? undefined : optionId(listId, active);
