import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "Andere möchten auch fragen. Bitte frag in {seconds, plural, one {einer Sekunde} other {# Sekunden}} noch einmal.",
  questionLength:
    "Eine Frage hat {shortest, number} bis {longest, number} Zeichen, deine hat {length, number}.",
  onlyExclusions:
    "Das sagt nur, was wegbleiben soll. Sag auch, was du suchst, zum Beispiel: Fähre -Fahrplan",
  unclearPublisher:
    "So einen Herausgeber kenne ich nicht, oder es passen mehrere. Bitte wähl beim Tippen einen aus der Liste.",
  unclearTag:
    "So ein Schlagwort kenne ich nicht, oder es passen mehrere. Bitte wähl beim Tippen eins aus der Liste.",
  unclearArticle: "Dazu passen mehrere Artikel. Bitte wähl beim Tippen einen aus der Liste.",
  unknownArticle: "So einen Artikel kenne ich nicht. Alle siehst du mit {articles}.",
  movedArticle:
    "Unter diesem Namen gibt es den Artikel hier nicht mehr. Bitte nutze den Befehl noch einmal.",
  noDate:
    "„{option}“ braucht ein Jahr, einen Monat oder einen Tag, zum Beispiel 2021, 2021-08 oder 2021-08-15.",
  datesSwapped: "Nichts ist zugleich ab {since} und bis {until}. Bitte tausch die beiden.",
  nobodyToTell: "Außer dir ist hier niemand. Bitte lass „{option}“ weg.",
  noPerson: "Einem Bot lässt sich nichts sagen. Bitte wähl für „{option}“ einen Menschen.",
  mentionedEnough:
    "Du hast fürs Erste genug Leute erwähnen lassen. Frag ohne „{option}“ oder versuch es in {minutes, plural, =1 {einer Minute} other {# Minuten}} noch einmal.",
};
