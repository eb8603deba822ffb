import {
  type APIFileUploadComponent,
  type APISelectMenuComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { useId, useState } from "preact/hooks";
import { Select } from "../components/select.tsx";
import { defaultValues } from "../components/selectable.ts";

/** What every input of a modal has, whatever it takes. */
export interface Input {
  custom_id: string;
  type: ComponentType;
  /** Whether it must be filled in; true unless given. */
  required?: boolean;
}

interface ModalInputProps {
  label: string;
  description?: string | undefined;
  input: Input;
}

/** An input of a modal with its label. */
export function ModalInput({ label, description, input }: ModalInputProps) {
  const id = useId();
  return (
    <div class="input">
      <label for={id}>
        {label}
        {(input.required ?? true) && <span class="required"> (required)</span>}
      </label>
      {description && <small id={`${id}-about`}>{description}</small>}
      <Control id={id} about={description && `${id}-about`} label={label} input={input} />
    </div>
  );
}

interface ControlProps {
  id: string;
  /** The id of what describes it. */
  about: string | undefined;
  label: string;
  input: Input;
}

function Control({ id, about, label, input }: ControlProps) {
  const { custom_id: name, type, required = true } = input;
  if (type === ComponentType.TextInput) {
    const { style, value, placeholder } = input as APITextInputComponent;
    const Field = style === TextInputStyle.Paragraph ? "textarea" : "input";
    const shared = { id, name, required, placeholder, "aria-describedby": about };
    return <Field {...shared} defaultValue={value} />;
  }
  if (type === ComponentType.FileUpload) {
    const { max_values = 1, file_types } = input as unknown as APIFileUploadComponent;
    const shared = { id, name, required, accept: file_types?.join(), "aria-describedby": about };
    return <input {...shared} type="file" multiple={max_values > 1} />;
  }
  return <Choice id={id} label={label} select={input as unknown as APISelectMenuComponent} />;
}

function Choice({
  select,
  ...rest
}: {
  id: string;
  label: string;
  select: APISelectMenuComponent;
}) {
  const [chosen, setChosen] = useState(() => defaultValues(select));
  return (
    <>
      <Select {...rest} select={select} chosen={chosen} onChoose={setChosen} />
      {chosen.map((value) => (
        <input key={value} type="hidden" name={select.custom_id} value={value} />
      ))}
    </>
  );
}
