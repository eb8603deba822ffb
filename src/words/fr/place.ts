import type { place as english } from "../en/place.ts";
import type { Translation } from "../template.ts";

export const place: Translation<typeof english> = {
  line: "{count, plural, =1 {ligne {first}} other {lignes {first}–{last}}}",
  page: "{count, plural, =1 {page {first}} other {pages {first}–{last}}}",
  paragraph: "{count, plural, =1 {paragraphe {first}} other {paragraphes {first}–{last}}}",
  marked: "marqué : {place}",
  leftOut: "{place}, laissé de côté : {reason}",
};
