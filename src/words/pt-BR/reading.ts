import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "Artigos relacionados",
  find: "Procurar neste artigo",
  words: "Palavras a procurar",
  wordsHint: "Em “{title}”",
  sought: "Encontrado: {words}",
  placeOf:
    "{places, plural, one {Em um lugar} many {Lugar {place, number} de {places, number}} other {Lugar {place, number} de {places, number}}}",
  place: "Ir para um lugar",
  notFound: "“{words}” não aparece neste artigo.",
};
