import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "這個伺服器的管理員在 {days, plural, other {# 天}}內看得到這個問題，但看不到是誰問的。詳情：`{privacy}`",
  title: "文章沒有回答的問題",
  intro:
    "最近 {days, plural, other {# 天}}內這裡至少有兩個人問過，最多人問的排在前面。絕不會顯示是誰問的。",
  empty: "沒有兩個人以上問過的類似問題。",
  askedBy: "{askers, plural, other {# 人}}",
  nothing: "{count, number} 人找不到",
  near: "{count, number} 人只找到相近的內容",
  unhelpful: "{count, number} 人覺得沒有幫助",
  wordings: "{count, plural, other {另有 # 種問法}}",
  others: "同一個問題的其他問法：",
  choose: "選擇要回答或略過的問題",
  page: "第 {page, number} 頁，共 {pages, number} 頁",
  more: "較多人問的",
  less: "較少人問的",
  advice:
    "有文章能回答這個問題嗎？選擇它，這個問題就會加入它能回答的問題。如果沒有，這裡就缺一篇新文章。",
  noArticle: "找不到這樣的文章。請搜尋其他文章，或新增一篇。",
  noCaretaker: "只有負責所有伺服器文章的人才能變更文章。您可以讓這個問題不再顯示。",
  chooseArticle: "選擇能回答它的文章",
  find: "其他文章",
  dismiss: "略過",
  back: "返回",
  answerForm: "回答問題",
  question: "問題",
  questionHint: "可以自由改寫。之後這個問題會連到「{title}」。",
  searchForm: "尋找文章",
  titleWords: "標題裡的字詞",
  answered: "「{question}」現在會連到「{title}」。",
  dismissed: "已略過。在問題保留期間，類似的提問也不會顯示。",
  gone: "這個問題已不再保留。請重新使用指令。",
  privacyOpening: "我不儲存發問者的名稱和 ID，但會儲存一部分問題。",
  privacyHere:
    "這個伺服器會保留文章沒有回答的問題，以及有人覺得回答沒有幫助的問題：保留 {days, plural, other {# 天}}，只要有兩個人問過類似的問題，管理員就能在 `{gaps}` 看到少了什麼。發問者以加上金鑰的雜湊值保存，沒有人能從中得知您是誰。您私下或在私人訊息中問的問題，以及您尋找出處的訊息，絕不會保留。下方按鈕會刪除您在所有伺服器的問題。",
  privacyElsewhere:
    "伺服器可以選擇保留文章沒有回答的問題，但不保留是誰問的；屆時會在該伺服器的 `{privacy}` 說明。這裡沒有保留任何問題。",
  deleted: "已刪除您的 {gaps, plural, other {# 個問題}}。",
  off: "這個伺服器不保留問題。可以管理伺服器的人能用 {setup} 開啟「缺漏」。",
  switchedOff: "任何地方都不保留問題：我的營運者把 {setting} 設成了 0。",
  cannotBeKept: "無法保留問題：無法開啟 {setting} 裡的資料庫。原因請見記錄檔。",
};
