import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "Zu einem Abschnitt springen",
  page: "Seite {page, number}",
  pageOf: "Seite {page, number} von {pages, number}",
  contentNote: "Inhaltshinweis: {note}",
  retold: "nacherzählt",
  retoldFrom: "nacherzählt nach {publisher}",
};
