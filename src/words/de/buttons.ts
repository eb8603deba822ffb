import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "Artikel",
  askAgain: "Noch mal fragen",
  askThat: "Das fragen",
  back: "Zurück",
  cancel: "Abbrechen",
  cite: "Zitieren",
  confirm: "Bestätigen",
  context: "Kontext",
  delete: "Löschen",
  download: "Herunterladen",
  find: "Suchen",
  next: "Weiter",
  openArticle: "Artikel öffnen",
  previous: "Zurück",
  share: "Teilen",
};
