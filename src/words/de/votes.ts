import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "Antworten werden hier nicht bewertet.",
  unkept: "Deine Bewertung konnte nicht gespeichert werden. Bitte versuch es später noch einmal.",
  privacy:
    "Wenn du mit 👍 oder 👎 sagst, ob eine Antwort geholfen hat, behalte ich diese Bewertung mit der ID des Servers. Welche Antwort es war und dass du es warst, behalte ich als Hash mit Schlüssel: Er sagt niemandem, wer du bist, und zwei Bewertungen von dir haben nichts gemeinsam. Eine Bewertung wird {days, plural, one {einen Tag} other {# Tage}} nach deiner letzten Änderung entfernt, oder sofort mit dem Knopf unten.",
  deleted:
    "{votes, plural, one {Eine Bewertung von dir ist} other {# Bewertungen von dir sind}} gelöscht.",
};
