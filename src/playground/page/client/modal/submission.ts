import { ComponentType } from "discord-api-types/v10";
import type { UserAction } from "../../server/user-action.ts";
import type { Input } from "./modal-input.tsx";

type Fields = Extract<UserAction, { kind: "submit" }>["fields"];

/** What a form holds for the inputs of its modal, and the files by the names that stand for them. */
export function submissionOf(form: HTMLFormElement, inputs: readonly Input[]) {
  const data = new FormData(form);
  const files: Record<string, File> = {};
  const entered = ({ custom_id, type }: Input): Fields[string] => {
    const values = data.getAll(custom_id);
    if (type === ComponentType.TextInput) return String(values[0] ?? "");
    if (type !== ComponentType.FileUpload) return values.map(String);
    return values.filter(isChosenFile).map((file) => {
      const upload = `${custom_id}/${file.name}`;
      files[upload] = file;
      return { upload };
    });
  };
  const fields: Fields = Object.fromEntries(inputs.map((each) => [each.custom_id, entered(each)]));
  return { fields, files };
}

/** A file input without a file yields one that has no name. */
const isChosenFile = (value: FormDataEntryValue): value is File =>
  value instanceof File && value.name !== "";
