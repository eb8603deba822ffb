import type { APISelectMenuComponent } from "discord-api-types/v10";
import { usePage } from "../page-context.ts";
import { MultiSelect } from "./multi-select.tsx";
import { defaultValues, type Selectable, selectablesOf } from "./selectable.ts";

interface SelectProps {
  /** Of the control, for a label to name. */
  id?: string;
  select: APISelectMenuComponent;
  label?: string;
  /** The values that are shown as chosen; the bot's defaults unless given. */
  chosen?: string[];
  /** Called with all chosen values: at once where it can be one, else when the list is closed. */
  onChoose(values: string[]): void;
}

/** A dropdown of options, people, roles or channels. */
export function Select({
  id,
  select,
  label,
  chosen = defaultValues(select),
  onChoose,
}: SelectProps) {
  const selectables = selectablesOf(select, usePage().view.names);
  const { placeholder = "Make a selection", min_values = 1, max_values = 1, disabled } = select;
  const name = label ?? placeholder;
  if (max_values > 1) {
    const shared = { id, selectables, chosen, placeholder, disabled, onChoose };
    return <MultiSelect {...shared} label={name} most={max_values} />;
  }
  return (
    <select
      id={id}
      class="select"
      aria-label={name}
      disabled={disabled}
      value={chosen[0] ?? ""}
      onChange={({ currentTarget: { value } }) => onChoose(value === "" ? [] : [value])}
    >
      <option value="" hidden={min_values > 0}>
        {placeholder}
      </option>
      <Options selectables={selectables} />
    </select>
  );
}

/** The dash parts a label from its detail where both stand on one line. */
export function Options({ selectables }: { selectables: readonly Selectable[] }) {
  return (
    <>
      {selectables.map(({ value, label, detail }) => (
        <option key={value} value={value}>
          {label}
          {detail && (
            <small>
              <span class="dash"> – </span>
              {detail}
            </small>
          )}
        </option>
      ))}
    </>
  );
}
