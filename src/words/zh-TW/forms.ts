import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "這份表單已經失效。請重新使用指令。",
  empty: "有一個必填欄位沒有填寫。",
  tooLong: "這個欄位最多 {max, plural, other {# 個字元}}，您填了 {length, number} 個字元。",
};
