import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "这份表单已失效。请重新使用命令。",
  empty: "有一个必填项没有填写。",
  tooLong: "此项最多 {max, plural, other {# 个字符}}，您填写了 {length, number} 个字符。",
};
