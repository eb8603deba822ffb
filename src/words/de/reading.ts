import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "Verwandte Artikel",
  find: "In diesem Artikel suchen",
  words: "Gesuchte Wörter",
  wordsHint: "In „{title}“",
  sought: "Gefunden: {words}",
  placeOf:
    "{places, plural, one {An einer Stelle} other {Stelle {place, number} von {places, number}}}",
  place: "Zu einer Stelle",
  notFound: "„{words}“ steht nicht in diesem Artikel.",
};
