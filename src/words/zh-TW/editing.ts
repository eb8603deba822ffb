import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "標題、日期、標籤",
  notes: "提醒、問題",
  form: "文章資訊",
  title: "標題",
  titleHint: "留空則使用檔案本身的標題。",
  publisher: "出版者",
  published: "日期",
  publishedHint: "2025、2025-12 或 2025-12-16。",
  tags: "標籤",
  tagsHint: "用逗號（,）分隔。",
  contentNote: "內容提醒",
  contentNoteHint: "閱讀前該知道的事。會顯示在文章所有內容之前。",
  support: "求助資訊",
  supportHint: "可以在哪裡得到協助。顯示在提醒下方，絕不會被截斷。",
  aliases: "其他名稱",
  aliasesHint: "文章所談對象的其他名稱，每行一個：用於搜尋，但不顯示。",
  questions: "文章能回答的問題",
  questionsHint: "每行一個：用於搜尋，並建議給開始輸入類似問題的人。",
  saved: "已儲存。之後的回答都會採用。",
  unchanged: "沒有任何變更。",
  meanwhile: "您開啟表單之後，這篇文章有變動，所以沒有儲存任何內容。請重新開啟表單查看目前的內容。",
  noDate: "日期要寫成 2025、2025-12 或 2025-12-16。沒有儲存任何內容。",
  unusable: "無法儲存：{reason}。",
  typed: "您填寫的內容，供您複製：",
};
