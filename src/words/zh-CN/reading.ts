import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "相关文章",
  find: "在这篇文章中查找",
  words: "要查找的词语",
  wordsHint: "在《{title}》中",
  sought: "已找到：{words}",
  placeOf: "{places, plural, other {第 {place, number} 处，共 {places, number} 处}}",
  place: "跳转到某处",
  notFound: "这篇文章中没有“{words}”。",
};
