import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "Ich suche nach den Wörtern einer Frage und nach Stellen, die mit anderen Wörtern dasselbe sagen. Dabei hilft ein Satzmodell ({name}), und nichts als meine Antworten verlässt den Rechner, auf dem ich laufe.",
  byWords:
    "Ich suche nach den Wörtern einer Frage und nach Wörtern, von denen bekannt ist, dass sie dasselbe bedeuten; ein Satzmodell nutze ich nicht. In jedem Fall verlässt nichts als meine Antworten den Rechner, auf dem ich laufe.",
  off: "Satzmodell: aus; nichts als meine Antworten verlässt den Rechner, auf dem ich laufe.",
  starting: "Satzmodell: {name} startet; bis dahin antworte ich anhand der Wörter.",
  reading:
    "Satzmodell: {name} liest die Artikel, {done, number} von {total, number} Sätzen und Stellen; bis dahin antworte ich anhand der Wörter.",
  ready:
    "Satzmodell: an, {name}; nichts als meine Antworten verlässt den Rechner, auf dem ich laufe.",
  failed:
    "Satzmodell: {name} lässt sich nicht nutzen, darum antworte ich anhand der Wörter; warum, steht im Log.",
};
