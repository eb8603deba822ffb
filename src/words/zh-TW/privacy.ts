import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "隱私權",
  nothing: "我不儲存任何關於您的資料：沒有問題、名稱，也沒有 ID。",
  nothingOfQuestions: "我不儲存任何關於發問者的資料：沒有問題、名稱，也沒有 ID。",
  history:
    "管理員用 `{refresh}` 重新讀取文章或變更文章時，我會保留其 ID、時間以及我的回覆或貼文所在的位置，讓負責文章的人可以在 `{history}` 查看。這些資料會在 {days, plural, other {# 天}}後移除，也可以現在移除：按下方按鈕會刪除您的 ID，並以「某人」代替。我在頻道張貼的內容會保留，直到在那裡被刪除。",
  questions:
    "問題只用來尋找段落，之後就會忘記；它只留在您看到的這則訊息裡，您可以用訊息上的按鈕刪除。記錄檔裡只有錯誤和指令名稱，只有在營運者排查問題期間才會包含發問內容。為了讓每個人都輪得到，我最多在一小時內記得您發問過以及發問的時間。請不要在問題中寫下健康、金錢等私人事項。",
  fullNotice: "完整說明：<{url}>",
  delete: "刪除已儲存的我的資料",
  deleted: "歷史紀錄中有 {entries, plural, other {# 筆}}包含您的 ID，現已刪除。",
  nothingToDelete: "我沒有儲存任何關於您的資料。",
  cannotDelete: "無法開啟資料庫，所以現在不能從中刪除任何資料。請告知我的營運者。",
};
