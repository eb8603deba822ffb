/** A Word file as `mammoth` reads it (its `lib/documents.js`), as far as it is text. */
export interface WordDocument extends WordElement {
  readonly notes: { resolve(reference: WordElement): WordNote | undefined };
}

interface WordNote {
  readonly body: readonly WordElement[];
}

/** A paragraph, run, table, row, cell, link, or anything else. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  /** Of texts. */
  readonly value?: string;
  /** Of paragraphs: the name is English in every Word. */
  readonly styleName?: string | null;
  /** Of paragraphs in lists. */
  readonly numbering?: object | null;
}

/** All elements of a type below another, in order; none inside of one that was found. */
export function elementsOf(type: string, { children = [] }: WordElement): WordElement[] {
  return children.flatMap((child) => (child.type === type ? [child] : elementsOf(type, child)));
}

/** The words of a paragraph. */
export function textOf({ type, value, children = [] }: WordElement): string {
  if (type === "text") return value ?? "";
  if (type === "tab" || type === "break") return " ";
  return children.map(textOf).join("");
}
