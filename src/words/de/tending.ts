import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "Soll **{title}** entfernt werden?",
  toBin:
    "Niemand findet den Artikel dann mehr. Er lässt sich noch {days, plural, one {einen Tag} other {# Tage}} lang wiederherstellen.",
  hides:
    "Das ist ein Artikel meines Betreibers: Seine Datei bleibt, und niemand findet ihn mehr, bis er wiederhergestellt wird.",
  remove: "Entfernen",
  keep: "Behalten",
  kept: "„{title}“ bleibt.",
  removed: "„{title}“ ist entfernt. {restore} holt den Artikel zurück.",
  removedOn: "{title} (entfernt am {date})",
  notRemoved: "Kein entfernter Artikel heißt so. Bitte wähle beim Tippen einen aus der Liste aus.",
  restored: "„{title}“ ist wieder da.",
  restoredAs: "„{title}“ ist wieder da, als {file}, weil der Name vergeben war.",
  undone: "„{title}“ ist wieder wie vorher.",
  cannotUndo:
    "Das lässt sich nicht mehr rückgängig machen: Der Artikel wurde seitdem geändert oder ist nicht mehr da.",
  onlyOne: "Das ist der einzige Artikel, und ohne einen geht es nicht.",
  notInHistory: "Im Verlauf konnte es nicht festgehalten werden. Mehr steht in meinem Protokoll.",
  notRead: "Es gilt, sobald die Artikel wieder eingelesen werden können: {reason}",
};
