import { ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import { useId } from "preact/hooks";
import { Options } from "../components/select.tsx";
import { usePage } from "../page-context.ts";
import { type Choice, fixedChoices } from "./choice.ts";
import type { OptionFieldProps } from "./option-field-props.ts";
import { TextOption } from "./text-option.tsx";

/** One option of a command: a text or number, a choice, or a file. */
export function OptionField(props: OptionFieldProps) {
  const { option } = props;
  const id = useId();
  const choices = fixedChoices(option, usePage().view.names);
  return (
    <div class="option">
      <label for={id}>{option.name}</label>
      {option.type === OptionType.Attachment ? (
        <FileOption {...props} id={id} />
      ) : choices ? (
        <ChoiceOption {...props} id={id} choices={choices} />
      ) : (
        <TextOption {...props} id={id} />
      )}
    </div>
  );
}

function FileOption({ id, option, onFill, onFocus }: OptionFieldProps & { id: string }) {
  const take = (file: File | undefined) => onFill(file ? { shown: file.name, value: file } : null);
  return (
    <input
      id={id}
      type="file"
      name={option.name}
      required={option.required}
      onFocus={onFocus}
      onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
    />
  );
}

interface ChoiceOptionProps extends OptionFieldProps {
  id: string;
  choices: Choice[];
}

function ChoiceOption({ id, option, values, choices, onFill, onFocus }: ChoiceOptionProps) {
  const pick = (chosen: string) => {
    const choice = choices.find(({ value }) => value === chosen);
    onFill(choice ? { shown: choice.label, value: choice.sent } : null);
  };
  return (
    <select
      id={id}
      name={option.name}
      required={option.required}
      value={String(values[option.name]?.value ?? "")}
      onFocus={onFocus}
      onChange={({ currentTarget }) => pick(currentTarget.value)}
    >
      <option value="" hidden={option.required}>
        Not set
      </option>
      <Options selectables={choices} />
    </select>
  );
}
