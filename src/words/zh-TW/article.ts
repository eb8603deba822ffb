import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "跳到章節",
  page: "第 {page, number} 頁",
  pageOf: "第 {page, number} 頁，共 {pages, number} 頁",
  contentNote: "內容提醒：{note}",
  retold: "改寫",
  retoldFrom: "改寫自 {publisher}",
};
