import {
  type APIModalInteractionResponseCallbackComponent,
  type APISelectMenuComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { UserAction } from "../../server/user-action.ts";
import type { View } from "../../server/view.ts";
import { Markdown } from "../message/markdown.tsx";
import { usePage } from "../page-context.ts";
import { Select } from "./select.tsx";

type Fields = Extract<UserAction, { kind: "submit" }>["fields"];
type Input = { custom_id: string; type: ComponentType; required?: boolean };

/** A form that the bot opened, shown until it is sent or left. */
export function Modal({ modal: { exchange, data } }: { modal: NonNullable<View["modal"]> }) {
  const { act } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [fields, setFields] = useState<Fields>({});
  const [files, setFiles] = useState<Record<string, File>>({});
  const [problem, setProblem] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    const outcome = await act({ kind: "submit", exchange, fields }, files);
    setProblem(outcome.sent ? "" : outcome.reason);
  };
  const close = () => void act({ kind: "close", exchange });
  const enter: Enter = (name, value, chosen = []) => {
    setFields({ ...fields, [name]: value });
    setFiles({ ...files, ...Object.fromEntries(chosen.map((file) => [keyOf(name, file), file])) });
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="modal-title" onClose={close}>
      <form onSubmit={submit}>
        <h2 id="modal-title">{data.title}</h2>
        {data.components.map((part, index) => (
          <Part key={index} part={part} fields={fields} enter={enter} />
        ))}
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <footer class="row">
          <button type="button" class="button secondary" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Submit
          </button>
        </footer>
      </form>
    </dialog>
  );
}

type Enter = (name: string, value: Fields[string], files?: File[]) => void;
interface PartProps<P> {
  part: P;
  fields: Fields;
  enter: Enter;
}

const keyOf = (name: string, file: File) => `${name}/${file.name}`;

function Part({ part, ...rest }: PartProps<APIModalInteractionResponseCallbackComponent>) {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return <Markdown text={part.content} />;
    case ComponentType.ActionRow:
      return part.components.map((input) => (
        <Labelled key={input.custom_id} label={input.label ?? ""} input={input} {...rest} />
      ));
    case ComponentType.Label:
      return (
        <Labelled
          label={part.label}
          description={part.description}
          input={part.component as Input}
          {...rest}
        />
      );
  }
}

interface LabelledProps extends Omit<PartProps<never>, "part"> {
  label: string;
  description?: string | undefined;
  input: Input;
}

function Labelled({ label, description, input, fields, enter }: LabelledProps) {
  const isRequired = input.required ?? true;
  const id = useId();
  return (
    <div class="input">
      <label for={id}>
        {label}
        {isRequired && <span class="required"> (required)</span>}
      </label>
      {description && <small>{description}</small>}
      <InputField id={id} label={label} part={input} fields={fields} enter={enter} />
    </div>
  );
}

type InputFieldProps = PartProps<Input> & { id: string; label: string };

function InputField({ id, label, part, fields, enter }: InputFieldProps) {
  const { custom_id: name, type, required = true } = part;
  if (type === ComponentType.TextInput) {
    const { style, value, placeholder } = part as APITextInputComponent;
    const Field = style === TextInputStyle.Paragraph ? "textarea" : "input";
    return (
      <Field
        id={id}
        name={name}
        required={required}
        placeholder={placeholder}
        value={(fields[name] as string | undefined) ?? value ?? ""}
        onInput={(event: Event) => enter(name, (event.target as HTMLInputElement).value)}
      />
    );
  }
  if (type === ComponentType.FileUpload) {
    const take = (files: File[]) =>
      enter(
        name,
        files.map((file) => ({ upload: keyOf(name, file) })),
        files,
      );
    return (
      <input
        id={id}
        type="file"
        name={name}
        required={required}
        multiple={((part as { max_values?: number }).max_values ?? 1) > 1}
        onChange={({ currentTarget }) => take([...(currentTarget.files ?? [])])}
      />
    );
  }
  const select = part as unknown as APISelectMenuComponent;
  const chosen = fields[name] as string[] | undefined;
  return (
    <Select
      id={id}
      select={select}
      label={label}
      {...(chosen && { chosen })}
      onChoose={(values) => enter(name, values)}
    />
  );
}
