import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "Ir para uma seção",
  page: "Página {page, number}",
  pageOf: "Página {page, number} de {pages, number}",
  contentNote: "Aviso de conteúdo: {note}",
  retold: "recontado",
  retoldFrom: "recontado de {publisher}",
};
