import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}{expected}, da steht {got}",
  text: "erwartet wird Text",
  list: "erwartet wird eine Liste oder Wörter mit Kommas dazwischen",
  names: "erwartet wird ein Name oder eine Liste von Namen",
  notes: "erwartet wird in jeder Zeile die Überschrift eines Abschnitts und ihr Hinweis",
  support:
    "erwartet werden höchstens {most} Zeichen, weil nie etwas davon abgeschnitten wird, und es sind {length}",
  url: "erwartet wird eine Adresse mit http oder https",
  date: "erwartet wird YYYY, YYYY-MM oder YYYY-MM-DD",
  boolean: "erwartet wird true oder false",
  language: "erwartet wird das Kürzel einer Sprache wie de",
  keys: "erwartet wird in jeder Zeile ein Schlüssel und ein Wert",
};
