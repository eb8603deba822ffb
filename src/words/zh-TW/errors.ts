import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault: "我們這邊出了問題，已寫入記錄檔。請再試一次。",
  busy: "我現在忙不過來。請稍後再試一次。",
  ending: "我正在重新啟動。請一分鐘後再試一次。",
  unknownButton: "這個按鈕已經失效。請重新使用指令。",
  unknownCommand: "這個指令已經失效。請一分鐘後再試一次。",
  otherServer: "我只在一個伺服器回答，而這裡不是那個伺服器。",
  mayNotSend: "您不能在這裡傳送訊息。",
  mayNotDelete: "只有發問者或管理員可以刪除。",
  textRange: "「{option}」須為 {min, number} 到 {max, number} 個字元，您填了 {length, number} 個。",
  textLimit: "「{option}」最多 {max, number} 個字元，您填了 {length, number} 個。",
  numberRange: "「{option}」須為 {min, number} 到 {max, number} 之間的整數。",
  messageWithoutWords: "這則訊息裡沒有可以搜尋的字詞。",
  noSources: "文章中找不到與這則訊息有關的內容。",
  noArticleLikeThat: "沒有這樣的文章。",
  noSuchListPage: "列表現在共有 {pages, plural, other {# 頁}}。",
  noSuchPage: "「{title}」共有 {pages, plural, other {# 頁}}，沒有這一頁。",
  articleIsGone: "這篇文章已經不在這裡了。使用 {articles} 可以查看現有的所有文章。",
  fileIsGone: "這篇文章的檔案已經不在了。",
  fileHasChanged: "這篇文章的檔案已變更，下次重新讀取時會更新。",
  serverOnly: "只能在伺服器中使用。",
  moderatorsByRole: "只有擁有機器人管理身分組的成員才能這麼做。",
  moderatorsByPermission: "只有可以管理這個伺服器的成員才能這麼做。",
  notFromHere:
    "目前還不能從這個伺服器管理文章。機器人的營運者可以開放：在啟動機器人的資料夾裡，把{others, select, none {下面這一行} other {下面這一行連同其中已有的 ID}}寫入 .env 檔案，再重新啟動機器人。\n{line}\n機器人應用程式的擁有者和團隊不需要任何設定。",
};
