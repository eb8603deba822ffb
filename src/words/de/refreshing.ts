import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "Der Ordner der Artikel, {folder}, ist kein Ordner.",
  folderIsMissing: "Den Ordner der Artikel, {folder}, gibt es nicht.",
  folderIsUnreadable: "Der Ordner der Artikel, {folder}, kann nicht gelesen werden.",
  folderIsOurs:
    "Der Ordner der Artikel, {folder}, ist einer von denen unter DATA_DIR, in die der Bot schreibt.",
  folderIsEmpty: "Im Ordner der Artikel, {folder}, sind keine Artikel.",
  noneUsable: "Keine seiner Dateien war zu gebrauchen ({failed}).",
  failedFile: "{file}: {reason}",
  otherFormats: "Diese Dateien haben andere Formate: {files}.",
  tooManyLost:
    "{lost, number} von {of, number} Artikeln sind aus dem Ordner verschwunden, und das ist mehr als erlaubt.",
  articlesKept: "Ich mache mit den Artikeln weiter, die ich hatte.",
  pullFailed: "git konnte den Ordner der Artikel nicht auf den neuesten Stand bringen.",
  pullEnded: "Es dauerte zu lange oder wurde beendet.",
  pullSaid: "Es sagte: {said}",
  pullSaidNothing: "Warum, hat es nicht gesagt.",
  noGit: "git konnte nicht gestartet werden. Installiere es, oder setze CORPUS_PULL auf off.",
};
