import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "文章已重新读取",
  unchanged: "没有变化。",
  added: "新增",
  changed: "更改",
  removed: "移除",
  article: "{title}（{file}）",
  leftOut: "未收录",
  problem: "{file}：{reason}。{remedy}",
  otherFormats: "**属于其他格式，因此未读取。** {remedy}",
  more: "还有 {count, number} 项",
  status: "用来回答问题的文章",
  sizes: "{articles, plural, other {# 篇文章}}，{passages, plural, other {# 个片段}}",
  sizesIn: "{sizes}，用时 {duration}",
  sizesReadAt: "{sizes}，{when}读取，用时 {duration}。",
  milliseconds: "{ms, number} 毫秒",
  seconds: "{seconds, number, ::.0} 秒",
  progress: "正在读取文章\n{bar} {done, number} / {total, number}",
  held: "**有一项更改等待您确认。** {of, number} 篇文章中有 {lost, number} 篇从文件夹中消失了，因此我仍用之前读取的内容回答。使用 `{refresh}` 可改用文件夹中现有的内容。",
};
