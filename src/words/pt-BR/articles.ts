import type { articles as english } from "../en/articles.ts";
import type { Translation } from "../template.ts";

export const articles: Translation<typeof english> = {
  count:
    "{count, plural, =1 {**# artigo**} many {**# de artigos**, os mais recentes primeiro} other {**# artigos**, os mais recentes primeiro}}",
  filter: "Artigos que correspondem a {filter}",
  which: "Qual destes você quer dizer?",
  open: "Abrir um artigo",
};
