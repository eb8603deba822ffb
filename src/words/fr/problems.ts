import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder:
    "Les chemins qui commencent par « {folder} » sont ceux des articles que la modération a ajoutés",
  hasNoArticle:
    "Il doit dire quelque chose d’un article, et aucun fichier de son nom ne se trouve à côté",
  isOfOtherFormat: "Il est dans un format que je ne lis pas",
  leadsOut: "C’est un lien qui mène hors du dossier des articles",
  hasOtherNames: "C’est un lien physique, et le même fichier a un nom hors du dossier des articles",
  holdsNoText: "Il ne contient pas de texte",
  isStillWritten: "Il est encore en cours d’écriture",
  takesTooMuch:
    "Le lire prend trop de {what, select, time {temps} other {mémoire}}, tant ses balises sont imbriquées ou répétées",
  hasIdOf: "Son id « {id} » est celui de {other}",
  nestedTooDeeply: "Ses balises sont imbriquées trop profondément",
  cannotBeRead: "Il ne peut pas être lu ({code})",
  readerFailed: "Il ne peut pas être lu (une erreur du lecteur)",
  tooLarge: "Il fait {size, number, ::.0} Mio, et un article peut faire {most} Mio",
  holdsNul: "Il contient des octets NUL, ce n’est donc pas un fichier texte",
  wrongEncoding: "Ses octets ne sont pas du {encoding} valide",
  aliasOfNothing:
    "{what, select, sidecar {Le fichier annexe (sidecar)} other {L’en-tête (front matter)}} n’est pas du YAML valide, car un alias, qui commence par *, n’y renvoie à rien",
  lineIsNoYaml:
    "{what, select, sidecar {Le fichier annexe (sidecar)} other {L’en-tête (front matter)}} n’est pas du YAML valide à la ligne {line}, « {written} »",
  frontMatterIsWrong:
    "{what, select, sidecar {Le fichier annexe (sidecar)} other {L’en-tête (front matter)}} est inutilisable ({issues})",
  noSuchSection: "Il a un avertissement pour la section « {heading} », et aucun titre de ce nom",
  longSynonyms: "Sa ligne {line} fait plus de {most} caractères",
  isProtected: "Il est protégé par un mot de passe",
  isProtectedOrOld:
    "Il est protégé par un mot de passe, ou a été enregistré par un Word d’avant 2007",
  isNoWordFile: "Il est endommagé, ou n’est pas un fichier Word (.docx)",
  tooManyParts: "Il contient plus de {most} parties",
  tooMuchMarkup: "Il contient plus de {most} Mio de texte et de balises",
  isNoPdf: "Il est endommagé, ou n’est pas un PDF",
  pageIsDamaged: "Sa page {page} est endommagée, ou n’est pas un PDF",
  tooManyPages: "Il a {pages} pages, et un article peut en avoir {most}",
  holdsOnlyPictures:
    "Il ne contient pas de texte, peut-être seulement des images de texte, comme un scan",
};
