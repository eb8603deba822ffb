import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "Le dossier des articles, {folder}, n’est pas un dossier.",
  folderIsMissing: "Le dossier des articles, {folder}, n’existe pas.",
  folderIsUnreadable: "Le dossier des articles, {folder}, ne peut pas être lu.",
  folderIsOurs: "Le dossier des articles, {folder}, est un de ceux où le bot écrit, dans DATA_DIR.",
  folderIsEmpty: "Le dossier des articles, {folder}, ne contient aucun article.",
  noneUsable: "Aucun de ses fichiers n’a pu être utilisé ({failed}).",
  failedFile: "{file} : {reason}",
  otherFormats: "Ces fichiers sont dans d’autres formats : {files}.",
  tooManyLost:
    "{lost, number} articles sur {of, number} ont disparu du dossier, c’est plus que permis.",
  articlesKept: "Je continue avec les articles que j’avais.",
  pullFailed: "git n’a pas pu mettre à jour le dossier des articles.",
  pullEnded: "Cela a pris trop de temps, ou a été interrompu.",
  pullSaid: "Son message : {said}",
  pullSaidNothing: "Il n’a pas dit pourquoi.",
  noGit: "git n’a pas pu être démarré. Installe-le, ou règle CORPUS_PULL sur off.",
};
