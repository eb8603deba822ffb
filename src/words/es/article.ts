import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "Ir a una sección",
  page: "Página {page, number}",
  pageOf: "Página {page, number} de {pages, number}",
  contentNote: "Aviso de contenido: {note}",
  retold: "adaptado",
  retoldFrom: "adaptado de {publisher}",
};
