import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "Artikel hinzufügen",
  formFiles: "Dateien",
  formHelp:
    ".txt, .md, .html, .pdf oder .docx, je höchstens {mebibytes, number} MiB. Erst siehst du, was ich verstehe.",
  reading: "Ich lese {count, plural, one {die Datei} other {die # Dateien}} …",
  busy: "Ich lese noch die Dateien von vorhin. Bitte warte, bis du sie siehst.",
  adding: "Ich füge den Artikel hinzu …",
  again:
    "Diese Datei wurde nicht hinzugefügt. Solange sie wartet, kannst du es noch einmal versuchen.",
  question: "Diesen Artikel hinzufügen?",
  title: "**Titel:** {title}",
  publisher: "**Herausgeber:** {publisher}",
  date: "**Datum:** {date}",
  language: "**Sprache:** {language}",
  none: "nicht angegeben",
  noLanguage: "nicht angegeben, daher werden Wörter wie englische verglichen",
  text: "**Text:** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {Word-Datei} other {reiner Text}}, {passages, plural, one {# Stelle} other {# Stellen}}",
  folded: "**Als Beiwerk der Seite ausgelassen:**",
  nothingFolded: "**Ausgelassen:** nichts",
  namesake: "**Es gibt schon einen Artikel mit diesem Titel:** {article}",
  waits:
    "Nichts wird hinzugefügt, bevor du bestätigst; das geht bis {when}. Die Datei wird {file} heißen.",
  problem: "{reason}. {remedy}",
  refused: "Diese Datei wurde nicht hinzugefügt",
  twin: "Sie ist mit demselben Text schon unter den Artikeln: {article}",
  notDownloaded: "Ich konnte sie nicht von Discord herunterladen. Bitte versuch es noch einmal.",
  added: "Artikel hinzugefügt",
  addedNow:
    "{article} gehört jetzt zu den Artikeln, mit {passages, plural, one {# Stelle} other {# Stellen}}. Von nun an antworte ich auch daraus.",
  storedOnly: "Gespeichert ist die Datei als {file}, aber ich antworte noch nicht daraus.",
  cancelled: "Die Datei wurde nicht hinzugefügt, und ich habe sie vergessen.",
  over: "Diese Datei wartet nicht mehr: Sie wurde schon hinzugefügt oder verworfen, oder eine Viertelstunde ist vorbei. Du kannst {add} noch einmal benutzen.",
  notYours:
    "Das kann nur, wer diese Datei hochgeladen hat, und nur auf dem Server, auf dem das war.",
  privacy:
    "Eine Datei, die jemand von der Moderation mit `{add}` schickt, wartet höchstens {minutes, plural, one {# Minute} other {# Minuten}} auf Bestätigung, mit den Kennungen dieses Mitglieds und des Servers. Sobald sie ein Artikel ist, bleibt sie als solcher, ohne die Kennungen.",
  deleted:
    "{files, plural, one {Eine Datei, die auf Bestätigung wartete, ist} other {# Dateien, die auf Bestätigung warteten, sind}} gelöscht.",
  serverOnly: "Das geht nur auf einem Server.",
};
