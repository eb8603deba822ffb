import { createHash } from "node:crypto";
import type { Document } from "../../corpus/document.ts";
import type { SidecarFields } from "../../corpus/read/sidecar.ts";

/** What moderators edit of an article, by its key in a sidecar. */
export type Editable = keyof SidecarFields;

/** Texts by what they say of an article, as they stand in the fields of a form. */
export type Values = Readonly<Record<Editable, string>>;

/** In the order in which they are shown. */
export const EDITABLE = [
  "title",
  "publisher",
  "published",
  "tags",
  "content_note",
  "support",
  "aliases",
  "questions",
] as const satisfies readonly Editable[];

/** What an article's fields hold: tags with commas between them, and of other lists one a line. */
export function valuesOf(document: Document): Values {
  const { title, publisher, published, tags, contentNote, support, hints, questions } = document;
  const aliases = hints.slice(0, hints.length - questions.length);
  return {
    title,
    publisher: publisher ?? "",
    published: published ?? "",
    tags: tags.join(", "),
    content_note: contentNote ?? "",
    support: support ?? "",
    aliases: aliases.join("\n"),
    questions: questions.join("\n"),
  };
}

/**
 * What is to be written where fields were filled in. An empty title is taken back, so that the file's own
 * counts; anything else that is empty says that there is none.
 */
export function fieldsOf(filled: Partial<Values>): SidecarFields {
  const entries = Object.entries(filled).map(([key, value]) => [key, read(key as Editable, value)]);
  return Object.fromEntries(entries);
}

function read(key: Editable, value: string): string | readonly string[] | null {
  if (key === "title") return value === "" ? null : value;
  if (key === "tags") return partsOf(value, ",");
  return key === "aliases" || key === "questions" ? partsOf(value, "\n") : value;
}

const partsOf = (value: string, between: string): string[] =>
  value
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);

const VERSION_LENGTH = 8;

/**
 * Names what somebody saw as they began to edit, in eight characters.
 *
 * @param yaml what moderators said of the article; null for nothing
 */
export function versionOf(yaml: string | null, document: Document): string {
  const seen = JSON.stringify([yaml, valuesOf(document)]);
  return createHash("sha256").update(seen).digest("base64url").slice(0, VERSION_LENGTH);
}
