import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}{expected}, reçu {got}",
  text: "texte attendu",
  list: "liste attendue, ou mots séparés par des virgules",
  names: "nom attendu, ou liste de noms",
  notes: "titre de section et avertissement attendus sur chaque ligne",
  support:
    "{most} caractères attendus au plus, car ce texte n’est jamais coupé, et il en compte {length}",
  url: "adresse attendue avec http ou https",
  date: "YYYY, YYYY-MM ou YYYY-MM-DD attendu",
  boolean: "true ou false attendu",
  language: "code de langue attendu, comme fr",
  keys: "clé et valeur attendues sur chaque ligne",
};
