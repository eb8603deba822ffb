import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "要移除 **{title}** 吗？",
  toBin: "移除后没有人能再找到它。可在 {days, plural, other {# 天}}内恢复。",
  hides: "这是运营者的文章：文件会保留，但在恢复之前没有人能再找到它。",
  remove: "移除",
  keep: "保留",
  kept: "已保留《{title}》。",
  removed: "已移除《{title}》。使用 {restore} 可以恢复。",
  removedOn: "{title}（{date}移除）",
  notRemoved: "没有叫这个名字的已移除文章。请在输入时从列表中选择。",
  restored: "已恢复《{title}》。",
  restoredAs: "已恢复《{title}》，由于原来的文件名已被占用，现为 {file}。",
  undone: "《{title}》已恢复到之前的状态。",
  cannotUndo: "无法再撤销：文章之后又有变化，或已经不在了。",
  onlyOne: "这是唯一的一篇文章，不能没有它。",
  notInHistory: "未能写入历史记录。原因见日志。",
  notRead: "待文章可以重新读取后生效：{reason}",
};
