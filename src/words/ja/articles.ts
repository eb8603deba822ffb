import type { articles as english } from "../en/articles.ts";
import type { Translation } from "../template.ts";

export const articles: Translation<typeof english> = {
  count: "{count, plural, =1 {**記事#件**} other {**記事#件**（新しい順）}}",
  filter: "{filter}に一致する記事",
  which: "どの記事のことですか？",
  open: "記事を開く",
};
