import type { articles as english } from "../en/articles.ts";
import type { Translation } from "../template.ts";

export const articles: Translation<typeof english> = {
  count: "{count, plural, =1 {**문서 #개**} other {**문서 #개**, 최신순}}",
  filter: "{filter}에 맞는 문서",
  which: "어떤 문서를 말씀하시나요?",
  open: "문서 열기",
};
