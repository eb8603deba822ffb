import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "其他人也想發問。請在 {seconds, plural, other {# 秒}}後再問一次。",
  questionLength:
    "問題的長度須為 {shortest, number} 到 {longest, number} 個字元，您的問題有 {length, number} 個字元。",
  onlyExclusions: "這裡只寫了要排除什麼。請一併寫上要找什麼，例如：渡輪 -時刻表",
  unclearPublisher: "沒有這樣的出版者，或是不只一個。請在輸入時從清單中選擇。",
  unclearTag: "沒有這樣的標籤，或是不只一個。請在輸入時從清單中選擇。",
  unclearArticle: "有好幾篇文章符合。請在輸入時從清單中選擇。",
  unknownArticle: "沒有這樣的文章。使用 {articles} 可以查看所有文章。",
  movedArticle: "這裡已經沒有這個名稱的文章了。請重新使用指令。",
  noDate: "「{option}」須填年、月或日，例如 2021、2021-08 或 2021-08-15。",
  datesSwapped: "沒有內容既在 {since} 之後又在 {until} 之前。請將這兩個日期對調。",
  nobodyToTell: "這裡沒有其他人可以通知。請將「{option}」留空。",
  noPerson: "機器人無法接收通知。請在「{option}」選擇一位真人。",
  mentionedEnough:
    "您暫時不能再提及更多人了。請不要使用「{option}」，或在 {minutes, plural, other {# 分鐘}}後再試一次。",
};
