import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title: "Fragen der letzten {weeks, plural, one {Woche} other {# Wochen}}",
  none: "In {weeks, plural, one {der letzten Woche} other {den letzten # Wochen}} hat auf diesem Server niemand gefragt.",
  asked: "{count, plural, one {Frage gestellt} other {Fragen gestellt}}",
  helpfulVotes:
    "{count, plural, =0 {keine Stimmen} one {von einer Stimme hilfreich} other {von # Stimmen hilfreich}}",
  openGaps: "{count, plural, one {offene Lücke} other {offene Lücken}}",
  answered: "beantwortet",
  near: "nur Verwandtes",
  nothing: "nichts gefunden",
  from: "ab {day}",
  helpful: "{share} hilfreich",
  articles: "Artikel mit den meisten Antworten",
  gaps: "Fragen ohne Antwort",
  unnamed: "(steht darunter)",
  week: "{days}: {count, plural, =0 {keine Fragen} one {eine Frage} other {# Fragen}}",
  grades:
    "{answers, number} beantwortet, {near, number} nur mit Verwandtem, {nothing, number} ohne Fund",
  votes: "{helpful, number} von {count, plural, one {einer Stimme} other {# Stimmen}} hilfreich",
  article: "{title}: {count, number}",
  gap: "{question}: {count, plural, one {eine Person} other {# Personen}}",
  gapCount:
    "{count, plural, =0 {Keine Lücke ist offen.} one {Eine Lücke ist offen, siehe `{gaps}`.} other {# Lücken sind offen, siehe `{gaps}`.}}",
  counted:
    "Gezählt nach Tagen in UTC, private Fragen mit und Direktnachrichten nicht: nur Zahlen, und nichts davon, wer gefragt hat.",
  noPicture: "Das Bild lässt sich gerade nicht zeichnen. Dies sind alle seine Zahlen.",
  notKept:
    "Fragen werden nicht gezählt, weil meine Datenbank nicht geschrieben werden kann. Warum, steht in meinem Protokoll.",
};
