import type { place as english } from "../en/place.ts";
import type { Translation } from "../template.ts";

export const place: Translation<typeof english> = {
  line: "{count, plural, =1 {línea {first}} other {líneas {first}–{last}}}",
  page: "{count, plural, =1 {página {first}} other {páginas {first}–{last}}}",
  paragraph: "{count, plural, =1 {párrafo {first}} other {párrafos {first}–{last}}}",
  marked: "marcado: {place}",
  leftOut: "{place}, omitido: {reason}",
};
