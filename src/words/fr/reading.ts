import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "Articles liés",
  find: "Chercher dans cet article",
  words: "Mots à chercher",
  wordsHint: "Dans « {title} »",
  sought: "Trouvé : {words}",
  placeOf:
    "{places, plural, one {À un endroit} many {Endroit {place, number} sur {places, number}} other {Endroit {place, number} sur {places, number}}}",
  place: "Aller à un endroit",
  notFound: "« {words} » ne figure pas dans cet article.",
};
