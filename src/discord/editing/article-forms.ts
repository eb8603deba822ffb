import type { Document } from "../../corpus/document.ts";
import { EDIT_ABOUT, EDIT_NOTES, type EditingState } from "../components/actions.ts";
import type { Form, TextField } from "../components/form.ts";
import { type Editable, type Values, valuesOf } from "./article-values.ts";

/** A form for some of what moderators say of an article: Discord's forms hold five fields. */
export type PartName = "about" | "notes";

const line = (maxLength: number): TextField => ({ kind: "text", maxLength, isOptional: true });
const lines = (maxLength: number): TextField => ({ ...line(maxLength), isLong: true });

const ABOUT = {
  title: line(300),
  publisher: line(200),
  published: line(10),
  tags: line(500),
} satisfies Partial<Record<Editable, TextField>>;

/** The most of a support line is what is read, see `SidecarFields`. */
const NOTES = {
  content_note: lines(1_000),
  support: line(200),
  aliases: lines(1_000),
  questions: lines(2_000),
} satisfies Partial<Record<Editable, TextField>>;

export const PARTS: Readonly<
  Record<PartName, Form<EditingState, Readonly<Record<string, TextField>>>>
> = {
  about: { id: EDIT_ABOUT, fields: ABOUT },
  notes: { id: EDIT_NOTES, fields: NOTES },
};

/** What was filled in and is not what the article's fields hold already. */
export function changedIn(
  part: PartName,
  filled: Readonly<Record<string, string>>,
  document: Document,
): Partial<Values> {
  const values = valuesOf(document);
  const fields = Object.entries(PARTS[part].fields) as [Editable, TextField][];
  const changed = fields.filter(
    ([name, field]) => folded(filled[name] ?? "") !== folded(cut(values[name], field)),
  );
  return Object.fromEntries(changed.map(([name]) => [name, folded(filled[name] ?? "")]));
}

/** As much of a value as stands in its field. */
const cut = (value: string, { maxLength }: TextField): string =>
  Array.from(value).slice(0, maxLength).join("");

const folded = (text: string): string => text.replaceAll("\r\n", "\n").trim();
