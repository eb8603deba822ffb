import type { articles as english } from "../en/articles.ts";
import type { Translation } from "../template.ts";

export const articles: Translation<typeof english> = {
  count: "{count, plural, =1 {**# Artikel**} other {**# Artikel**, die neuesten zuerst}}",
  filter: "Artikel, die zu {filter} passen",
  which: "Welchen davon meinst du?",
  open: "Artikel öffnen",
};
