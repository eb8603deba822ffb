import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "검색 범위: {conditions}",
  onlyArticles: "검색할 문서: {conditions}",
  publisher: "발행처 {publisher}",
  tag: "태그 {tag}",
  since: "{date}부터",
  until: "{date}까지",
  both: "{first}, {second}",
};
