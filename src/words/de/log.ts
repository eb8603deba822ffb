import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "Jede Änderung an den Artikeln steht von jetzt an in {channel}.",
  off: "Änderungen an den Artikeln werden in keinem Kanal mehr gemeldet.",
  by: "{file} · durch {who}",
  readFor: "Neu eingelesen für {who}",
  readAtStart: "Eingelesen, als ich gestartet wurde",
  readAtWatch: "Neu eingelesen, weil sich der Ordner geändert hat",
  readAtSchedule: "Neu eingelesen nach Zeitplan",
  notPosted:
    "Im Kanal des Protokolls konnte es nicht gemeldet werden; es steht im Verlauf. Lass mich den Kanal sehen und dort schreiben, oder wähle mit {log} einen anderen.",
};
