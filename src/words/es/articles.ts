import type { articles as english } from "../en/articles.ts";
import type { Translation } from "../template.ts";

export const articles: Translation<typeof english> = {
  count:
    "{count, plural, =1 {**# artículo**} many {**# de artículos**, los más recientes primero} other {**# artículos**, los más recientes primero}}",
  filter: "Artículos que coinciden con {filter}",
  which: "¿Cuál de estos quieres decir?",
  open: "Abrir un artículo",
};
