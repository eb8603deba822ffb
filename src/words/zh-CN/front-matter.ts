import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}应为{expected}，实际为 {got}",
  text: "文本",
  list: "列表，或用逗号分隔的词语",
  names: "一个名称，或名称列表",
  notes: "每行一个章节标题及其提示",
  support: "最多 {most} 个字符（因为绝不会截断），现有 {length} 个",
  url: "以 http 或 https 开头的网址",
  date: "YYYY、YYYY-MM 或 YYYY-MM-DD",
  boolean: "true 或 false",
  language: "zh 之类的语言代码",
  keys: "每行一个键和一个值",
};
