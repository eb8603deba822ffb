import type { articles as english } from "../en/articles.ts";
import type { Translation } from "../template.ts";

export const articles: Translation<typeof english> = {
  count:
    "{count, plural, =1 {**# article**} many {**# d’articles**, du plus récent au plus ancien} other {**# articles**, du plus récent au plus ancien}}",
  filter: "Articles qui correspondent à {filter}",
  which: "Lequel de ceux-ci veux-tu dire ?",
  open: "Ouvrir un article",
};
