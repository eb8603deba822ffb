import type { articles as english } from "../en/articles.ts";
import type { Translation } from "../template.ts";

export const articles: Translation<typeof english> = {
  count: "{count, plural, =1 {**# 篇文章**} other {**# 篇文章**，由新到舊}}",
  filter: "符合 {filter} 的文章",
  which: "您指的是哪一篇？",
  open: "開啟文章",
};
