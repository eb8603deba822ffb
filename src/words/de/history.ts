import type { history as english } from "../en/history.ts";
import type { Translation } from "../template.ts";

export const history: Translation<typeof english> = {
  title: "Was mit den Artikeln geschah",
  empty: "Noch ist nichts festgehalten.",
  page: "Seite {page, number} von {pages, number}",
  newer: "Neuere",
  older: "Ältere",
  undo: "Rückgängig",
  atStart: "{when}, als ich gestartet wurde",
  atWatch: "{when}, weil sich der Ordner geändert hat",
  atSchedule: "{when}, nach Zeitplan",
  elsewhere: "{when} für die Moderation eines anderen Servers",
  forMember: "{when} für {who}",
  forMemberAt: "{when} für {who}, [hier]({link})",
  somebody: "jemanden",
  byElsewhere: "{when} durch die Moderation eines anderen Servers",
  byMember: "{when} durch {who}",
  byMemberAt: "{when} durch {who}, [hier]({link})",
  bySomebody: "jemanden",
  failed: "Nichts wurde eingelesen: {reason}",
  bug: "Ein Fehler von mir; mehr steht in meinem Protokoll.",
  unchanged: "Nichts hatte sich geändert.",
  added: "Neu: {titles}",
  changed: "Geändert: {titles}",
  removed: "Entfernt: {titles}",
  edited: "Bearbeitet: {titles}",
  restored: "Wiederhergestellt: {titles}",
  undone:
    "Rückgängig gemacht ({what, select, added {hinzugefügt} edited {bearbeitet} removed {entfernt} other {wiederhergestellt}}): {title}",
  titlesAndMore: "{titles} und {count, number} weitere",
  counts:
    "{articles, plural, one {# Artikel} other {# Artikel}}{problems, plural, =0 {} one {, # Datei weggelassen} other {, # Dateien weggelassen}}",
  switchedOff: "Hier wird kein Verlauf geführt: {setting}=0 schaltet ihn ab.",
  cannotBeKept:
    "Es wird kein Verlauf geführt, weil {setting} nicht beschrieben werden kann. Warum, steht in meinem Protokoll.",
};
