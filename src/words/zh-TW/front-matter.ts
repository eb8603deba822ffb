import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}應為{expected}，實際為 {got}",
  text: "文字",
  list: "清單，或用逗號分隔的字詞",
  names: "一個名稱，或名稱清單",
  notes: "每行一個章節標題及其提醒",
  support: "最多 {most} 個字元（因為絕不會截斷），目前有 {length} 個",
  url: "以 http 或 https 開頭的網址",
  date: "YYYY、YYYY-MM 或 YYYY-MM-DD",
  boolean: "true 或 false",
  language: "zh 之類的語言代碼",
  keys: "每行一個鍵和一個值",
};
