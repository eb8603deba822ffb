import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "已重新讀取文章",
  unchanged: "沒有任何變動。",
  added: "新增",
  changed: "變更",
  removed: "移除",
  article: "{title}（{file}）",
  leftOut: "未收錄",
  problem: "{file}：{reason}。{remedy}",
  otherFormats: "**屬於其他格式，因此未讀取。** {remedy}",
  more: "還有 {count, number} 項",
  status: "用來回答的文章",
  sizes: "{articles, plural, other {# 篇文章}}，{passages, plural, other {# 個段落}}",
  sizesIn: "{sizes}，耗時 {duration}",
  sizesReadAt: "{sizes}，{when}讀取，耗時 {duration}。",
  milliseconds: "{ms, number} 毫秒",
  seconds: "{seconds, number, ::.0} 秒",
  progress: "正在讀取文章\n{bar} {done, number} / {total, number}",
  held: "**有一項變更等您確認。** {of, number} 篇文章中有 {lost, number} 篇從資料夾消失了，所以我仍以先前讀取的內容回答。使用 `{refresh}` 即可改用資料夾目前的內容。",
};
