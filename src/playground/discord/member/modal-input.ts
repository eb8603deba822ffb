import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord-api-types/v10";
import { LIMITS } from "../rules/limits.ts";
import type { Upload } from "../state/attachments.ts";
import { type Node, walk } from "../state/component-tree.ts";
import { ClientRefusal } from "./command-input.ts";
import { type Control, resolvedValue } from "./component-input.ts";
import type { Entities } from "./entities.ts";

/** What a persona enters into a modal, by custom id: text, chosen values, or files. */
export type Fields = Record<string, string | string[] | Upload[]>;

/** An input as far as filling it in goes. */
interface Input extends Control {
  required?: boolean;
  value?: string;
  min_length?: number;
  max_length?: number;
  file_types?: string[] | null;
}

/** The data of MODAL_SUBMIT: the modal's components with the values entered into them. */
export function submittedOf(
  { custom_id, components }: APIModalInteractionResponseCallbackData,
  fields: Fields,
  entities: Entities,
) {
  const inputs = walk(components as Node[]).map(({ node }) => node.custom_id);
  const unknown = Object.keys(fields).find((name) => !inputs.includes(name));
  if (unknown) throw new ClientRefusal(`the modal has no input "${unknown}"`);
  return { custom_id, components: filled(components as Node[], fields, entities) };
}

function filled(nodes: Node[], fields: Fields, entities: Entities): object[] {
  return nodes.map(({ type, id, components, component, ...node }) => ({
    type,
    id,
    ...(components && { components: filled(components, fields, entities) }),
    ...(component && { component: filled([component], fields, entities)[0] }),
    ...(node.custom_id && entered({ type, id, ...node } as Input, fields, entities)),
  }));
}

function entered(input: Input, fields: Fields, entities: Entities): object {
  const { custom_id, type, required = true } = input;
  const field = fields[custom_id] ?? (type === ComponentType.TextInput ? (input.value ?? "") : []);
  if (required && field.length === 0) throw new ClientRefusal(`"${custom_id}" is required`);
  if (typeof field === "string") {
    checkLength(input, field);
    return { custom_id, value: field };
  }
  if (field.length > 0) checkCount(input, field.length);
  return {
    custom_id,
    values: field.map((value) =>
      typeof value === "string"
        ? resolvedValue(input, value, entities)
        : entities.attachment(allowed(input, value)),
    ),
  };
}

function checkLength({ custom_id, min_length, max_length }: Input, value: string): void {
  const { length } = [...value];
  const max = max_length ?? LIMITS.inputValue;
  if (length > max || (length > 0 && length < (min_length ?? 0))) {
    throw new ClientRefusal(`"${custom_id}" takes ${min_length ?? 0} to ${max} characters`);
  }
}

function checkCount({ custom_id, min_values, max_values }: Input, count: number): void {
  const [min, max] = [min_values ?? 1, max_values ?? 1];
  if (count >= min && count <= max) return;
  throw new ClientRefusal(`"${custom_id}" takes ${min} to ${max} values`);
}

/** By the end of its name, which is all that Discord looks at (reference, "File Type Filtering"). */
function allowed({ custom_id, file_types }: Input, upload: Upload): Upload {
  const ends = file_types ?? [];
  const isAnyKind = ends.length === 0 || ends.some((each) => !each.startsWith("."));
  const name = upload.filename.toLowerCase();
  if (isAnyKind || ends.some((end) => name.endsWith(end.toLowerCase()))) return upload;
  throw new ClientRefusal(`"${custom_id}" takes files that end in ${ends.join(", ")}`);
}
