import type { remedies as english } from "../en/remedies.ts";
import type { Translation } from "../template.ts";

export const remedies: Translation<typeof english> = {
  convert: "Convertis-les en .txt, .md, .html, .pdf ou .docx.",
  addArticles:
    "Mets-y des articles sous forme de fichiers .txt, .md, .html, .pdf ou .docx, ou indique dans CORPUS_DIR le dossier qui les contient.",
  copy: "Mets une copie à sa place.",
  write: "Écris l’article, ou supprime le fichier.",
  refreshAgain: "Actualise à nouveau quand il sera complet.",
  simplifyOrDivide:
    "Simplifie-le, divise-le en plusieurs fichiers, ou enregistre-le en texte brut.",
  simplify: "Simplifie-le, ou enregistre-le en texte brut.",
  divide: "Divise-le en plusieurs fichiers, ou retire-le.",
  setFolder: "Indique un autre dossier dans CORPUS_DIR.",
  renameFolder: "Donne un autre nom au dossier.",
  renameSidecar:
    "Nomme-le d’après ce fichier, comme minutes.txt{end} pour minutes.txt, ou supprime-le.",
  rename: "Renomme un des deux fichiers.",
  check:
    "Vérifie que le fichier existe et que le bot a le droit de le lire ; la cause est dans le journal.",
  saveAsText: "Enregistre-le en texte UTF-8.",
  quote:
    'Mets la valeur entre guillemets, comme dans title: "Port : le projet", et commence chaque clé au début de sa ligne.',
  close: "Ferme le guillemet ou le crochet ouvert là ou plus haut.",
  writeKey: "Écris une clé, un deux-points et une espace devant chaque valeur.",
  escape:
    "Écris deux barres obliques inverses au lieu d’une, ou mets la valeur entre guillemets simples.",
  keepOneKey: "Ne garde qu’une des lignes avec cette clé.",
  indentWithSpaces: "Indente avec des espaces, pas avec des tabulations.",
  writeExpected: "Écris ce qui est attendu là, ou retire la clé.",
  writeHeading:
    "Écris le titre tel qu’il figure dans le texte ({headings}), ou utilise content_note.",
  useContentNote: "Utilise content_note pour un article sans titres.",
  divideSynonyms: "Écris chaque groupe de mots de même sens sur sa propre ligne.",
  saveWithoutPassword: "Enregistre une copie sans le mot de passe, et mets-la à sa place.",
  saveAsDocx: "Enregistre une copie en .docx sans mot de passe, et mets-la à sa place.",
  saveInWord: "Ouvre-le dans Word ou LibreOffice, et enregistre-le à nouveau en .docx.",
  savePdf: "Ouvre-le dans un programme qui lit les PDF, et enregistre-le à nouveau en PDF.",
  recognise: "Passe-le à la reconnaissance de texte (OCR), et mets le résultat à sa place.",
};
