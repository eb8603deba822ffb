import type { LineRange, PlaceUnit } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";

/** `line 8`, `lines 8–10`, `page 3` or `paragraphs 4–6`, in a language. */
export const placeIn = (unit: PlaceUnit, [first, last]: LineRange, words: Words): string =>
  words.say(`place.${unit}`, { count: last - first + 1, first, last });
