import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "Antworten werden hier nicht bewertet.",
  unkept: "Deine Bewertung konnte nicht gespeichert werden. Bitte versuch es später noch einmal.",
};
