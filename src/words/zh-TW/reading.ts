import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "相關文章",
  find: "在這篇文章中尋找",
  words: "要尋找的字詞",
  wordsHint: "在「{title}」中",
  sought: "已找到：{words}",
  placeOf: "{places, plural, other {第 {place, number} 處，共 {places, number} 處}}",
  place: "跳到某處",
  notFound: "這篇文章裡沒有「{words}」。",
};
