import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "僅限：{conditions}",
  onlyArticles: "僅限文章：{conditions}",
  publisher: "出版者 {publisher}",
  tag: "標籤 {tag}",
  since: "{date} 起",
  until: "到 {date} 為止",
  both: "{first}，{second}",
};
