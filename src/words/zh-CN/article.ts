import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "跳转到章节",
  page: "第 {page, number} 页",
  pageOf: "第 {page, number} 页，共 {pages, number} 页",
  contentNote: "内容提示：{note}",
  retold: "转述",
  retoldFrom: "转述自 {publisher}",
};
