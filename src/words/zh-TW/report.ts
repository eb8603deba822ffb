import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title: "最近 {weeks, plural, other {# 週}}的提問",
  none: "最近 {weeks, plural, other {# 週}}內，這個伺服器沒有人發問。",
  asked: "{count, plural, other {次提問}}",
  helpfulVotes: "{count, plural, =0 {沒有評價} other {# 次評價中覺得有幫助}}",
  openGaps: "{count, plural, other {項待補缺漏}}",
  answered: "已回答",
  near: "只有相近的",
  nothing: "找不到",
  from: "{day}起",
  helpful: "{share} 有幫助",
  articles: "回答最多的文章",
  gaps: "沒有答案的提問",
  unnamed: "（見下方）",
  week: "{days}：{count, plural, =0 {沒有提問} other {# 次提問}}",
  grades: "已回答 {answers, number} 次，只有相近的 {near, number} 次，找不到 {nothing, number} 次",
  votes: "{count, plural, other {# 次評價}}中有 {helpful, number} 次覺得有幫助",
  article: "{title}：{count, number} 次",
  gap: "{question}：{count, plural, other {# 人}}",
  gapCount: "{count, plural, =0 {沒有待補的缺漏。} other {有 # 項待補的缺漏：請見 `{gaps}`。}}",
  counted: "依 UTC 日期統計，包含私下發問，不含私人訊息：只有數字，不涉及是誰發問。",
  noPicture: "目前無法繪製圖片。以下是圖中的所有數字。",
  notKept: "無法寫入資料庫，所以沒有統計提問。原因請見記錄檔。",
};
