import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "Datenschutz",
  nothing: "Ich speichere nichts über dich: keine Fragen, keine Namen, keine IDs.",
  nothingOfQuestions:
    "Ich speichere nichts darüber, wer fragt: keine Fragen, keine Namen, keine IDs.",
  history:
    "Von Moderatoren, die mit `{refresh}` die Artikel neu einlesen lassen oder einen ändern, behalte ich die ID, den Zeitpunkt und den Ort meiner Antwort oder Meldung, damit alle, die sich um die Artikel kümmern, es in `{history}` sehen. Das wird nach {days, plural, one {einem Tag} other {# Tagen}} entfernt, oder sofort: Mit dem Knopf unten wird deine ID gelöscht, und an ihrer Stelle steht „jemand“. Was ich in einem Kanal gemeldet habe, bleibt, bis es dort gelöscht wird.",
  questions:
    "Eine Frage dient dazu, Stellen zu finden, und wird dann vergessen; sie bleibt nur in der Nachricht, die du hier siehst und mit ihrem Knopf löschen kannst. In meinem Protokoll stehen Fehler und Namen von Befehlen, und Fragen nur, solange mein Betreiber einen Fehler sucht. Dass und wann du gefragt hast, weiß ich höchstens eine Stunde lang, damit alle drankommen. Bitte lass Gesundheit, Geld und andere private Dinge aus deinen Fragen heraus.",
  fullNotice: "Der vollständige Hinweis: <{url}>",
  delete: "Löschen, was du über mich speicherst",
  deleted:
    "Deine ID stand in {entries, plural, one {einem Eintrag} other {# Einträgen}} des Verlaufs und ist gelöscht.",
  nothingToDelete: "Ich habe nichts über dich gespeichert.",
  cannotDelete:
    "Ich kann meine Datenbank nicht öffnen und darum gerade nichts daraus löschen. Bitte sag meinem Betreiber Bescheid.",
};
