import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "Aller à une section",
  page: "Page {page, number}",
  pageOf: "Page {page, number} sur {pages, number}",
  contentNote: "Avertissement : {note}",
  retold: "raconté autrement",
  retoldFrom: "raconté d’après {publisher}",
};
