import type { place as english } from "../en/place.ts";
import type { Translation } from "../template.ts";

export const place: Translation<typeof english> = {
  line: "{count, plural, =1 {Zeile {first}} other {Zeilen {first}–{last}}}",
  page: "{count, plural, =1 {Seite {first}} other {Seiten {first}–{last}}}",
  paragraph: "{count, plural, =1 {Absatz {first}} other {Absätze {first}–{last}}}",
  marked: "markiert: {place}",
  leftOut: "{place} ausgelassen: {reason}",
};
