import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "Artículos relacionados",
  find: "Buscar en este artículo",
  words: "Palabras que buscas",
  wordsHint: "En «{title}»",
  sought: "Encontrado: {words}",
  placeOf:
    "{places, plural, one {En un lugar} many {Lugar {place, number} de {places, number}} other {Lugar {place, number} de {places, number}}}",
  place: "Ir a un lugar",
  notFound: "«{words}» no aparece en este artículo.",
};
