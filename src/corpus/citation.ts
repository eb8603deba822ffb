import type { Document, LineRange, PlaceUnit } from "./document.ts";

/** Where something stands in the corpus, ready to be shown: `fine.md` and `lines 12–14`, `report.pdf` and `page 3`. */
export interface Citation {
  readonly file: string;
  readonly place: string;
}

/** Cites a place of an article's file. */
export const citationOf = (
  { file, unit }: Pick<Document, "file" | "unit">,
  lines: LineRange,
): Citation => ({ file, place: placeOf(unit, lines) });

/** `line 8`, `lines 8–10`, `page 3` or `paragraphs 4–6`. */
export const placeOf = (unit: PlaceUnit, [first, last]: LineRange): string =>
  first === last ? `${unit} ${first}` : `${unit}s ${first}–${last}`;

/** A citation as people read it: `news/fine.md, lines 12–14`. */
export const citationText = ({ file, place }: Citation): string => `${file}, ${place}`;
