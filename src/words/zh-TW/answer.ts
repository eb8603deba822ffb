import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "{where, select, article {這篇文章裡} some {這些文章裡} other {文章裡}}找不到能回答這個問題的內容。",
  onlyPhrases: "只搜尋了引號中的字詞原封不動出現的地方。",
  withoutExcluded: "已排除含有帶減號字詞的內容。",
  suggestion: "您是不是要問：{suggestion}",
  nearest: "最接近的文章",
  smallTalk:
    "我可以從 {count, number} 篇文章中一字不漏地找出相關段落，但沒辦法聊天。請用自己的話問一個文章裡可能寫到的問題，或打開其中一篇：",
  gone: "回答之後有文章變動過，所以無法再顯示那個段落。",
};
