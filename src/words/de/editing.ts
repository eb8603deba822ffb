import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "Titel, Datum, Tags",
  notes: "Hinweise, Fragen",
  form: "Was zu dem Artikel gesagt wird",
  title: "Titel",
  titleHint: "Leer für den, den die Datei selbst hat.",
  publisher: "Herausgeber",
  published: "Datum",
  publishedHint: "2025, 2025-12 oder 2025-12-16.",
  tags: "Schlagwörter",
  tagsHint: "Mit Kommas dazwischen.",
  contentNote: "Inhaltshinweis",
  contentNoteHint: "Was man vor dem Lesen wissen sollte. Er steht vor allem aus dem Artikel.",
  support: "Hilfsangebot",
  supportHint: "Wo es Hilfe gibt. Das steht unter dem Hinweis und wird nie gekürzt.",
  aliases: "Andere Namen",
  aliasesHint: "Für das, worum es geht, einer pro Zeile: durchsucht, nicht gezeigt.",
  questions: "Fragen, die er beantwortet",
  questionsHint: "Eine pro Zeile: durchsucht und allen angeboten, die ähnlich zu fragen beginnen.",
  saved: "Gespeichert. Antworten kennen es von jetzt an.",
  unchanged: "Nichts wurde geändert.",
  meanwhile:
    "Der Artikel wurde geändert, seit du das Formular geöffnet hast; darum habe ich nichts gespeichert. Öffne es noch einmal, um zu sehen, was jetzt gilt.",
  noDate: "Ein Datum schreibt man 2025, 2025-12 oder 2025-12-16. Ich habe nichts gespeichert.",
  unusable: "Das lässt sich nicht speichern: {reason}.",
  typed: "Was du geschrieben hast, zum Kopieren:",
};
