import type { CommandWords } from "../command-words.ts";

export const GERMAN_COMMANDS: CommandWords = {
  ask: {
    name: "frag",
    description: "Findet die Stellen, die eine Frage beantworten, Wort für Wort",
  },
  "ask/question": {
    name: "frage",
    description:
      "Was du wissen willst. „Genaue Wörter“ in Anführungszeichen, -unerwünschte mit Minus",
  },
  "ask/article": { name: "artikel", description: "Nur in diesem Artikel suchen" },
  "ask/publisher": {
    name: "herausgeber",
    description: "Nur in Artikeln dieses Herausgebers suchen",
  },
  "ask/tag": { name: "schlagwort", description: "Nur in Artikeln mit diesem Schlagwort suchen" },
  "ask/since": {
    name: "ab",
    description: "Nur in Artikeln von diesem Tag an suchen: 2021, 2021-08 oder 2021-08-15",
  },
  "ask/until": {
    name: "bis",
    description: "Nur in Artikeln bis zu diesem Tag suchen: 2021, 2021-08 oder 2021-08-15",
  },
  "ask/for": {
    name: "für",
    description: "Ein Mitglied einmal erwähnen, wenn die Artikel eine Antwort haben",
  },
  "ask/private": { name: "privat", description: "Die Antwort nur dir zeigen" },
  "Find sources": {
    name: "Quellen finden",
    description: "An einer Nachricht unter „Apps“: zeigt dir die Stellen, die etwas zu ihr sagen",
  },
  article: { name: "artikel", description: "Einen Artikel lesen" },
  "article/title": { name: "titel", description: "Wörter aus seinem Titel" },
  "article/page": { name: "seite", description: "Auf dieser Seite anfangen" },
  articles: { name: "artikelliste", description: "Die Artikel auflisten, die neuesten zuerst" },
  "articles/query": {
    name: "suche",
    description: "Nur die mit diesen Wörtern in Titel, Herausgeber oder Schlagwörtern",
  },
  corpus: { name: "bestand", description: "Sich um die Artikel kümmern" },
  "corpus/refresh": {
    name: "einlesen",
    description: "Den Ordner der Artikel neu einlesen (für die Moderation)",
  },
  "corpus/status": {
    name: "stand",
    description: "Wie viele Artikel es gibt und was weggelassen wurde (für die Moderation)",
  },
  "corpus/gaps": {
    name: "lücken",
    description:
      "Fragen, die die Artikel nicht beantworten, beantworten oder verwerfen (für die Moderation)",
  },
  "corpus/history": {
    name: "verlauf",
    description:
      "Wer Artikel geändert oder neu eingelesen hat, und wann, mit Rückgängig (für die Moderation)",
  },
  "corpus/log": {
    name: "protokoll",
    description:
      "Jede Änderung an den Artikeln in einem Kanal melden, oder nicht mehr (für die Moderation)",
  },
  "corpus/log/channel": {
    name: "kanal",
    description: "Weglassen, damit nichts mehr gemeldet wird",
  },
  "corpus/edit": {
    name: "bearbeiten",
    description:
      "Ändern, was zu einem Artikel gesagt wird: Titel, Datum, Fragen … (für die Moderation)",
  },
  "corpus/edit/article": { name: "artikel", description: "Wörter aus seinem Titel" },
  "corpus/remove": {
    name: "entfernen",
    description: "Einen Artikel entfernen, der sich wiederherstellen lässt (für die Moderation)",
  },
  "corpus/remove/article": { name: "artikel", description: "Wörter aus seinem Titel" },
  "corpus/restore": {
    name: "wiederherstellen",
    description: "Einen entfernten Artikel zurückholen (für die Moderation)",
  },
  "corpus/restore/article": { name: "artikel", description: "Wörter aus seinem Titel" },
  "corpus/report": {
    name: "bericht",
    description:
      "Was dieser Server zuletzt gefragt hat und was geantwortet hat (für die Moderation)",
  },
  setup: {
    name: "einrichten",
    description: "Wählen, wie ich auf diesem Server arbeite (für alle, die ihn verwalten dürfen)",
  },
  "corpus/add": {
    name: "hinzufügen",
    description: "Artikel aus Dateien hinzufügen (für die Moderation)",
  },
  "corpus/add/file": {
    name: "datei",
    description: "Als .txt, .md, .html, .pdf oder .docx; ohne sie nimmt ein Formular mehrere",
  },
  help: { name: "hilfe", description: "Was ich kann und welche Befehle es gibt" },
  privacy: { name: "datenschutz", description: "Was ich über dich speichere" },
};
