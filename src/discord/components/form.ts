import type { Attachment, ModalSubmitInteraction } from "discord.js";
import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import {
  MAX_FIELD_DESCRIPTION,
  MAX_FIELD_LABEL,
  MAX_FIELD_PLACEHOLDER,
  MAX_FORM_TITLE,
} from "../limits.ts";
import { labelOf } from "../messages/markdown.ts";
import type { CustomIdFormat } from "./custom-id.ts";
import type { Signer } from "./signer.ts";

/** A field to type in. */
export interface TextField {
  readonly kind: "text";
  /** In code points, at most 4000 (components/reference, "Text Input"). */
  readonly maxLength: number;
  /** Takes several lines. */
  readonly isLong?: true;
  readonly isOptional?: true;
}

/** A field to attach files to. */
interface FileField {
  readonly kind: "files";
  /** How many files it takes, at most `MAX_FIELD_FILES`. */
  readonly most: number;
  /** The ends of their names, such as `.md`, that Discord's client offers; bots must check all the same. */
  readonly types?: readonly `.${string}`[];
  readonly isOptional?: true;
}

/** One to five fields by their names. */
export type FormFields = Readonly<Record<string, TextField | FileField>>;

/** A form that opens before a member: what it remembers, and its fields. */
export interface Form<State, Declared extends FormFields> {
  readonly id: CustomIdFormat<State>;
  readonly fields: Declared;
}

/** What a member filled in: text without white space at either end, and files. */
export type Filled<Declared extends FormFields> = {
  readonly [Name in keyof Declared]: Declared[Name] extends TextField
    ? string
    : readonly Attachment[];
};

/** Plain words around a field, cut to what Discord takes, and the text that stands in it already. */
export interface FieldWords {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value?: string;
}

export interface FormWords<Declared extends FormFields> {
  readonly title: string;
  readonly fields: { readonly [Name in keyof Declared]: FieldWords };
}

/** A form as Discord opens it, with its signature. */
export function renderForm<State, Declared extends FormFields>(
  { id, fields }: Form<State, Declared>,
  state: State,
  words: FormWords<Declared>,
  signer: Signer,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: signer.sign(id.encode(state)),
    title: labelOf(words.title, MAX_FORM_TITLE),
    components: Object.entries(fields).map(([name, field]) =>
      labelled(inputOf(name, field, words.fields[name]!), words.fields[name]!),
    ),
  };
}

function labelled(
  component: APIComponentInLabel,
  { label, description }: FieldWords,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: labelOf(label, MAX_FIELD_LABEL),
    ...(description && { description: labelOf(description, MAX_FIELD_DESCRIPTION) }),
    component,
  };
}

function inputOf(
  custom_id: string,
  field: TextField | FileField,
  { placeholder, value }: FieldWords,
): APIComponentInLabel {
  const required = !field.isOptional;
  if (field.kind === "files") {
    const { most: max_values, types } = field;
    return {
      type: ComponentType.FileUpload,
      custom_id,
      required,
      min_values: required ? 1 : 0,
      max_values,
      ...(types && { file_types: [...types] }),
    };
  }
  return {
    type: ComponentType.TextInput,
    style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
    custom_id,
    required,
    max_length: field.maxLength,
    ...(placeholder && { placeholder: labelOf(placeholder, MAX_FIELD_PLACEHOLDER) }),
    ...(value && { value: Array.from(value).slice(0, field.maxLength).join("") }),
  };
}

/**
 * Reads what was filled in. Discord's client keeps to what a form declares; whoever forges an interaction,
 * or still has a form of an older version open, may not.
 *
 * @throws UserError that says what is wrong
 */
export function readFilled<Declared extends FormFields>(
  declared: Declared,
  { fields: { fields } }: Pick<ModalSubmitInteraction, "fields">,
): Filled<Declared> {
  if (fields.size !== Object.keys(declared).length) throw unknownForm();
  const filled = Object.entries(declared).map(([name, field]) => {
    const sent: Sent | undefined = fields.get(name);
    if (!sent) throw unknownForm();
    return [name, field.kind === "text" ? readText(sent, field) : readFiles(sent, field)] as const;
  });
  return Object.fromEntries(filled) as Filled<Declared>;
}

/** A field as it arrives, whatever it is. */
interface Sent {
  readonly type: ComponentType;
  readonly value?: unknown;
  readonly values?: readonly string[];
  readonly attachments?: ReadonlyMap<string, Attachment>;
}

function readText({ type, value }: Sent, { maxLength: max, isOptional }: TextField): string {
  if (type !== ComponentType.TextInput || typeof value !== "string") throw unknownForm();
  const text = value.trim();
  const { length } = Array.from(text);
  if (length > max) throw new UserError(wording("forms.tooLong", { max, length }));
  if (text === "" && !isOptional) throw new UserError(wording("forms.empty"));
  return text;
}

function readFiles(
  { type, values = [], attachments = new Map() }: Sent,
  { most, isOptional }: FileField,
): Attachment[] {
  if (type !== ComponentType.FileUpload || values.length > most) throw unknownForm();
  const files = values.map((id) => attachments.get(id));
  if (!files.every((file) => file !== undefined)) throw unknownForm();
  if (files.length === 0 && !isOptional) throw new UserError(wording("forms.empty"));
  return files;
}

/** For forms that are forged, or made by another version of the bot or before its token was reset. */
export const unknownForm = (): UserError => new UserError(wording("forms.unknown"));
