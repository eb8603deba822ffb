import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "テキスト",
  names: "名前は記事にあるとおりです。お使いの書式の規則と照らし合わせて確認してください。",
};
