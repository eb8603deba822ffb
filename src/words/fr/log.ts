import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "Chaque changement des articles est désormais annoncé dans {channel}.",
  off: "Les changements des articles ne sont plus annoncés dans un salon.",
  by: "{file} · par {who}",
  readFor: "Relecture pour {who}",
  readAtStart: "Lecture à mon démarrage",
  readAtWatch: "Relecture, car le dossier a changé",
  readAtSchedule: "Relecture selon l’horaire prévu",
  notPosted:
    "Cela n’a pas pu être annoncé dans le salon du journal, et figure dans l’historique. Laisse-moi voir ce salon et y envoyer des messages, ou choisis-en un autre avec {log}.",
};
