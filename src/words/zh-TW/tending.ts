import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "要移除 **{title}** 嗎？",
  toBin: "移除後就沒有人找得到它。{days, plural, other {# 天}}內可以還原。",
  hides: "這是營運者的文章：檔案會保留，但在還原之前沒有人找得到它。",
  remove: "移除",
  keep: "保留",
  kept: "已保留「{title}」。",
  removed: "已移除「{title}」。使用 {restore} 可以還原。",
  removedOn: "{title}（{date}移除）",
  notRemoved: "沒有這個名稱的已移除文章。請在輸入時從清單中選擇。",
  restored: "已還原「{title}」。",
  restoredAs: "已還原「{title}」，因為原本的檔名已被使用，現在是 {file}。",
  undone: "「{title}」已恢復成先前的樣子。",
  cannotUndo: "無法再復原：文章之後又有變動，或已經不在了。",
  onlyOne: "這是唯一的一篇文章，不能沒有它。",
  notInHistory: "無法寫入歷史紀錄。原因請見記錄檔。",
  notRead: "等文章可以重新讀取後生效：{reason}",
};
