import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "仅限：{conditions}",
  onlyArticles: "仅限文章：{conditions}",
  publisher: "发布方 {publisher}",
  tag: "标签 {tag}",
  since: "{date} 起",
  until: "截至 {date}",
  both: "{first}，{second}",
};
