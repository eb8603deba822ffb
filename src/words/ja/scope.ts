import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "対象：{conditions}",
  onlyArticles: "対象の記事：{conditions}",
  publisher: "発行元 {publisher}",
  tag: "タグ {tag}",
  since: "{date}以降",
  until: "{date}以前",
  both: "{first}、{second}",
};
