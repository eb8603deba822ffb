import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "這裡不對回答進行評價。",
  unkept: "無法儲存您的評價。請稍後再試一次。",
  privacy:
    "如果您用 👍 或 👎 表示回答有沒有幫助，我會把這個評價連同伺服器的 ID 一起保留。是哪則回答、是不是您，都以加上金鑰的雜湊值保存：沒有人能從中得知您是誰，您的兩次評價之間也沒有共同點。評價會在您最後一次變更的 {days, plural, other {# 天}}後移除，也可以用下方按鈕現在移除。",
  deleted: "已刪除您的 {votes, plural, other {# 個評價}}。",
};
