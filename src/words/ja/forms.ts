import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "このフォームは無効になりました。コマンドをもう一度使ってください。",
  empty: "必須の項目が空欄になっています。",
  tooLong:
    "項目に入力できるのは{max, plural, other {#文字}}までですが、{length, number}文字あります。",
};
