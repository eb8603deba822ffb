import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "新增文章",
  formFiles: "檔案",
  formHelp:
    ".txt、.md、.html、.pdf 或 .docx，每個最多 {mebibytes, number} MiB。會先顯示讀取到的內容。",
  reading: "{count, plural, other {正在讀取 # 個檔案……}}",
  busy: "您先前傳送的檔案還在讀取中。請等到它們顯示出來。",
  adding: "正在新增文章……",
  again: "該檔案沒有新增。在它等候期間，您可以再試一次。",
  question: "要新增這篇文章嗎？",
  title: "**標題：** {title}",
  publisher: "**出版者：** {publisher}",
  date: "**日期：** {date}",
  language: "**語言：** {language}",
  none: "未註明",
  noLanguage: "未註明，因此字詞依英文比對",
  text: "**文字：** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {Word 檔案} other {純文字}}，{passages, plural, other {# 個段落}}",
  folded: "**不屬於內文而略過：**",
  nothingFolded: "**略過：** 無",
  namesake: "**已經有同標題的文章：** {article}",
  waits: "在您確認之前不會新增任何內容，確認期限是 {when}。檔案將命名為 {file}。",
  problem: "{reason}。{remedy}",
  refused: "這個檔案沒有新增",
  twin: "文章中已經有相同的內容：{article}",
  notDownloaded: "無法從 Discord 下載。請再試一次。",
  added: "文章已新增",
  addedNow:
    "{article} 已加入文章，共 {passages, plural, other {# 個段落}}。從現在起也會用它來回答。",
  storedOnly: "已儲存為 {file}，但還沒有用它來回答。",
  cancelled: "檔案沒有新增，內容也已捨棄。",
  over: "這個檔案已經不在等候：它已被新增或取消，或已過了十五分鐘。您可以重新使用 {add}。",
  notYours: "只有上傳這個檔案的人才能這麼做，而且要在上傳時所在的伺服器。",
  privacy:
    "管理員用 `{add}` 傳送的檔案最多等待確認 {minutes, plural, other {# 分鐘}}，其間與該成員和伺服器的 ID 一起保存。成為文章後，只作為文章保留，不含這些 ID。",
  deleted: "已刪除 {files, plural, other {# 個等待確認的檔案}}。",
  serverOnly: "只能在伺服器中使用。",
};
