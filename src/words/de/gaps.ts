import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "Wer hier moderiert, sieht diese Frage {days, plural, one {einen Tag} other {# Tage}} lang, aber nicht, wer gefragt hat. Mehr: `{privacy}`",
  title: "Was die Artikel nicht beantworten",
  intro:
    "Hier in {days, plural, one {dem letzten Tag} other {den letzten # Tagen}} von mindestens zwei Personen gefragt, die häufigsten zuerst. Wer gefragt hat, wird nie gezeigt.",
  empty: "Nichts, was zwei Personen ähnlich gefragt hätten.",
  askedBy: "{askers, plural, one {# Person} other {# Personen}}",
  nothing: "{count, number} fanden nichts",
  near: "{count, number} fanden nur etwas Ähnliches",
  unhelpful: "{count, number} war nicht geholfen",
  wordings: "{count, plural, one {# weitere Formulierung} other {# weitere Formulierungen}}",
  others: "Dasselbe in anderen Worten:",
  choose: "Eine Frage wählen, um sie zu beantworten oder zu verwerfen",
  page: "Seite {page, number} von {pages, number}",
  more: "Häufigere",
  less: "Seltenere",
  advice:
    "Beantwortet das ein Artikel? Wähl ihn aus, und die Frage kommt zu denen, die er beantwortet. Sonst ist es eine Lücke für einen neuen.",
  noArticle:
    "Einen solchen Artikel habe ich nicht gefunden. Such einen anderen, oder füge einen hinzu.",
  noCaretaker:
    "Artikel ändern nur die, die sich für alle Server um sie kümmern. Du kannst die Frage ausblenden.",
  chooseArticle: "Den Artikel wählen, der sie beantwortet",
  find: "Anderer Artikel",
  dismiss: "Verwerfen",
  back: "Zurück",
  answerForm: "Eine Frage beantworten",
  question: "Frage",
  questionHint: "Formulier sie, wie du willst. Sie führt dann zu „{title}“.",
  searchForm: "Einen Artikel suchen",
  titleWords: "Wörter aus dem Titel",
  answered: "„{question}“ führt jetzt zu „{title}“.",
  dismissed:
    "Verworfen. Auch was ähnlich gefragt wird, erscheint nicht mehr, solange Fragen aufbewahrt werden.",
  gone: "Diese Frage wird nicht mehr aufbewahrt. Bitte ruf den Befehl noch einmal auf.",
  privacyOpening:
    "Von denen, die fragen, speichere ich keine Namen und keine IDs, aber manche ihrer Fragen.",
  privacyHere:
    "Auf diesem Server werden Fragen aufbewahrt, die die Artikel nicht beantworten oder deren Antwort jemandem nicht geholfen hat: {days, plural, one {einen Tag} other {# Tage}} lang, damit die Moderation in `{gaps}` sieht, was fehlt, sobald zwei Personen ähnlich gefragt haben. Wer gefragt hat, wird als Hash mit Schlüssel aufbewahrt, der niemandem sagt, wer du bist. Was du privat oder in Direktnachrichten fragst, und Nachrichten, zu denen du Quellen suchst, werden nie aufbewahrt. Der Knopf unten löscht deine Fragen auf allen Servern.",
  privacyElsewhere:
    "Server können wählen, dass Fragen aufbewahrt werden, die die Artikel nicht beantworten, ohne wer gefragt hat; `{privacy}` sagt es dann dort. Hier werden keine aufbewahrt.",
  deleted: "{gaps, plural, one {Eine Frage von dir ist} other {# Fragen von dir sind}} gelöscht.",
  off: "Auf diesem Server werden keine Fragen aufbewahrt. Wer ihn verwalten darf, kann Lücken mit {setup} einschalten.",
  switchedOff: "Fragen werden nirgends aufbewahrt: Wer mich betreibt, hat {setting} auf 0 gesetzt.",
  cannotBeKept:
    "Fragen können nicht aufbewahrt werden: Die Datenbank in {setting} lässt sich nicht öffnen. Das Protokoll sagt, warum.",
};
