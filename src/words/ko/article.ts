import type { article as english } from "../en/article.ts";
import type { Translation } from "../template.ts";

export const article: Translation<typeof english> = {
  jump: "섹션으로 이동",
  page: "{page, number}쪽",
  pageOf: "{pages, number}쪽 중 {page, number}쪽",
  contentNote: "내용 안내: {note}",
  retold: "다시 쓴 글",
  retoldFrom: "{publisher}의 글을 다시 쓴 것",
};
