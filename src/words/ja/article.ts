import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "セクションへ移動",
  page: "{page, number}ページ",
  pageOf: "{page, number}/{pages, number}ページ",
  contentNote: "内容についての注意：{note}",
  retold: "再話",
  retoldFrom: "{publisher}の記事をもとに再話",
};
