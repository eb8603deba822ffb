import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "{where, select, article {这篇文章里} some {这些文章里} other {文章里}}没有找到能回答这个问题的内容。",
  onlyPhrases: "只查找了引号中的词语原样出现的地方。",
  withoutExcluded: "已排除包含带减号词语的内容。",
  suggestion: "您是不是想问：{suggestion}",
  nearest: "最接近的文章",
  smallTalk:
    "我可以从 {count, number} 篇文章中一字不差地找出相关片段，但不会聊天。请用自己的话问一个文章里可能写到的问题，或打开一篇文章：",
  gone: "作出这条回答之后，有文章发生了变化，因此无法再显示那个片段。",
};
