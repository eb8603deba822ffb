import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title: "最近 {weeks, plural, other {# 周}}的提问",
  none: "最近 {weeks, plural, other {# 周}}内，本服务器没有人提问。",
  asked: "{count, plural, other {次提问}}",
  helpfulVotes: "{count, plural, =0 {没有评价} other {# 次评价中认为有帮助}}",
  openGaps: "{count, plural, other {处待补空白}}",
  answered: "已回答",
  near: "仅有接近的",
  nothing: "未找到",
  from: "{day}起",
  helpful: "{share} 有帮助",
  articles: "回答最多的文章",
  gaps: "没有答案的提问",
  unnamed: "（见下方）",
  week: "{days}：{count, plural, =0 {没有提问} other {# 次提问}}",
  grades: "已回答 {answers, number} 次，仅有接近的 {near, number} 次，未找到 {nothing, number} 次",
  votes: "{count, plural, other {# 次评价}}中有 {helpful, number} 次认为有帮助",
  article: "{title}：{count, number} 次",
  gap: "{question}：{count, plural, other {# 人}}",
  gapCount: "{count, plural, =0 {没有待补的空白。} other {有 # 处待补的空白：见 `{gaps}`。}}",
  counted: "按 UTC 日期统计，包括私密提问，不包括私信：只有数字，不涉及是谁提问的。",
  noPicture: "现在无法绘制图片。以下是图中的全部数字。",
  notKept: "无法写入数据库，因此没有统计提问。原因见日志。",
};
