import type { place as english } from "../en/place.ts";
import type { Translation } from "../template.ts";

export const place: Translation<typeof english> = {
  line: "{count, plural, =1 {linha {first}} other {linhas {first}–{last}}}",
  page: "{count, plural, =1 {página {first}} other {páginas {first}–{last}}}",
  paragraph: "{count, plural, =1 {parágrafo {first}} other {parágrafos {first}–{last}}}",
  marked: "destaque: {place}",
  leftOut: "{place}, fora do texto: {reason}",
};
