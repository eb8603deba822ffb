import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "從現在起，文章的每次變動都會張貼到 {channel}。",
  off: "文章的變動不再張貼到頻道。",
  by: "{file} · {who}",
  readFor: "應 {who} 的要求重新讀取",
  readAtStart: "啟動時讀取",
  readAtWatch: "因為資料夾有變動而重新讀取",
  readAtSchedule: "依照排程重新讀取",
  notPosted:
    "無法張貼到紀錄頻道，但已寫入歷史紀錄。請允許我檢視該頻道並在其中傳送訊息，或用 {log} 選擇其他頻道。",
};
