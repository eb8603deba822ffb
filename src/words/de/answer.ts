import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "Ich habe {where, select, article {in diesem Artikel} some {in diesen Artikeln} other {in den Artikeln}} nichts gefunden, was das beantwortet.",
  onlyPhrases: "Gesucht habe ich nur dort, wo die Wörter in Anführungszeichen genau so stehen.",
  withoutExcluded: "Was ein Minus vor sich hat, habe ich ausgelassen.",
  suggestion: "Meintest du {suggestion}?",
  nearest: "Am ehesten passende Artikel",
  smallTalk:
    "Ich finde Stellen in {count, plural, =1 {einem Artikel} other {# Artikeln}}, Wort für Wort, aber plaudern kann ich nicht. Frag in deinen Worten nach etwas, das darin stehen könnte, oder öffne einen:",
  gone: "Seit dieser Antwort hat sich ein Artikel geändert, darum kann ich die Stelle nicht mehr zeigen.",
};
