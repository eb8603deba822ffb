import { useId, useState } from "preact/hooks";
import type { Selectable } from "./selectable.ts";

interface MultiSelectProps {
  id?: string | undefined;
  label: string;
  placeholder: string;
  selectables: readonly Selectable[];
  chosen: readonly string[];
  /** How many can be chosen. */
  most: number;
  disabled?: boolean | undefined;
  /** Called when the list is closed with another choice than it was opened with. */
  onChoose(values: string[]): void;
}

/** A button that opens a list of checkboxes. */
export function MultiSelect(props: MultiSelectProps) {
  const { id, label, placeholder, selectables, chosen, disabled, onChoose } = props;
  const listId = useId();
  const [marked, setMarked] = useState<string[]>([]);
  const words = selectables.filter(({ value }) => chosen.includes(value)).map((each) => each.label);
  const onToggle = ({ newState }: Pick<ToggleEvent, "newState">) => {
    if (newState === "open") setMarked([...chosen]);
    else if (marked.join() !== chosen.join()) onChoose(marked);
  };
  return (
    <>
      <button
        id={id}
        type="button"
        class="select"
        aria-label={[label, ...words].join(", ")}
        disabled={disabled}
        popoverTarget={listId}
      >
        {words.join(", ") || placeholder}
      </button>
      <fieldset id={listId} class="options" popover="auto" aria-label={label} onToggle={onToggle}>
        <Checkboxes {...props} marked={marked} onMark={setMarked} />
      </fieldset>
    </>
  );
}

interface CheckboxesProps extends Pick<MultiSelectProps, "selectables" | "most"> {
  marked: string[];
  onMark(values: string[]): void;
}

function Checkboxes({ selectables, most, marked, onMark }: CheckboxesProps) {
  return (
    <>
      {selectables.map(({ value, label, detail }) => {
        const isMarked = marked.includes(value);
        const others = marked.filter((each) => each !== value);
        return (
          <label key={value}>
            <input
              type="checkbox"
              checked={isMarked}
              disabled={!isMarked && marked.length >= most}
              onChange={() => onMark(isMarked ? others : [...others, value])}
            />
            <span>{label}</span>
            {detail && <small>{detail}</small>}
          </label>
        );
      })}
    </>
  );
}
