import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "文章資料夾 {folder} 不是資料夾。",
  folderIsMissing: "文章資料夾 {folder} 不存在。",
  folderIsUnreadable: "文章資料夾 {folder} 無法讀取。",
  folderIsOurs: "文章資料夾 {folder} 是 DATA_DIR 底下由機器人寫入的資料夾之一。",
  folderIsEmpty: "文章資料夾 {folder} 裡沒有文章。",
  noneUsable: "其中沒有可用的檔案（{failed}）。",
  failedFile: "{file}：{reason}",
  otherFormats: "以下檔案屬於其他格式：{files}。",
  tooManyLost: "{of, number} 篇文章中有 {lost, number} 篇從資料夾消失了，超過允許的數量。",
  articlesKept: "我會繼續使用原有的文章。",
  pullFailed: "git 無法更新文章資料夾。",
  pullEnded: "花的時間太久，或已被中止。",
  pullSaid: "git 的訊息：{said}",
  pullSaidNothing: "沒有說明原因。",
  noGit: "無法啟動 git。請安裝它，或將 CORPUS_PULL 設為 off。",
};
