import type { remedies as english } from "../en/remedies.ts";
import type { Translation } from "../template.ts";

export const remedies: Translation<typeof english> = {
  convert: "Wandle sie in .txt, .md, .html, .pdf oder .docx um.",
  addArticles:
    "Leg Artikel als .txt, .md, .html, .pdf oder .docx hinein, oder setze CORPUS_DIR auf den Ordner, in dem sie liegen.",
  copy: "Leg eine Kopie an ihre Stelle.",
  write: "Schreib den Artikel, oder entferne die Datei.",
  refreshAgain: "Lies neu ein, sobald sie vollständig ist.",
  simplifyOrDivide:
    "Vereinfache sie, teile sie in mehrere Dateien auf, oder speichere sie als reinen Text.",
  simplify: "Vereinfache sie, oder speichere sie als reinen Text.",
  divide: "Teile sie in mehrere Dateien auf, oder entferne sie.",
  setFolder: "Setze CORPUS_DIR auf einen anderen Ordner.",
  renameFolder: "Gib dem Ordner einen anderen Namen.",
  renameSidecar:
    "Benenne sie nach der Datei, wie minutes.txt{end} zu minutes.txt gehört, oder entferne sie.",
  rename: "Benenne eine der beiden Dateien um.",
  check:
    "Prüfe, ob es die Datei gibt und ob der Bot sie lesen darf; die Ursache steht im Protokoll.",
  saveAsText: "Speichere sie als Text in UTF-8.",
  quote:
    'Setze den Wert in Anführungszeichen, wie in title: "Hafen: der Plan", und beginne jeden Schlüssel am Anfang seiner Zeile.',
  close: "Schließe das Anführungszeichen oder die Klammer, die dort oder darüber geöffnet wird.",
  writeKey: "Schreib vor jeden Wert einen Schlüssel, einen Doppelpunkt und ein Leerzeichen.",
  escape:
    "Schreib zwei Backslashes statt einem, oder setze den Wert in einfache Anführungszeichen.",
  keepOneKey: "Behalte nur eine der Zeilen mit diesem Schlüssel.",
  indentWithSpaces: "Rücke mit Leerzeichen ein, nicht mit Tabs.",
  writeExpected: "Schreib, was dort erwartet wird, oder lass den Schlüssel weg.",
  writeHeading:
    "Schreib die Überschrift so, wie sie im Text steht ({headings}), oder nimm content_note.",
  useContentNote: "Nimm content_note für einen Artikel ohne Überschriften.",
  divideSynonyms: "Schreib jede Gruppe gleichbedeutender Wörter in eine eigene Zeile.",
  saveWithoutPassword: "Speichere eine Kopie ohne das Passwort, und leg sie an ihre Stelle.",
  saveAsDocx: "Speichere eine Kopie als .docx ohne Passwort, und leg sie an ihre Stelle.",
  saveInWord: "Öffne sie in Word oder LibreOffice, und speichere sie noch einmal als .docx.",
  savePdf: "Öffne sie in einem Programm, das PDFs liest, und speichere sie noch einmal als PDF.",
  recognise: "Lass eine Texterkennung (OCR) darüber laufen, und leg das Ergebnis an ihre Stelle.",
};
