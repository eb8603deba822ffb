import type { Document, LineRange } from "./document.ts";

/** Where something stands in the corpus, ready to be shown: `news/fine.md` and `lines 12–14`. */
export interface Citation {
  readonly file: string;
  readonly place: string;
}

/** Cites lines of an article's file. */
export const citationOf = ({ file }: Pick<Document, "file">, lines: LineRange): Citation => ({
  file,
  place: placeOf(lines),
});

/** `line 8` or `lines 8–10`. */
export const placeOf = ([first, last]: LineRange): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

/** A citation as people read it: `news/fine.md, lines 12–14`. */
export const citationText = ({ file, place }: Citation): string => `${file}, ${place}`;
