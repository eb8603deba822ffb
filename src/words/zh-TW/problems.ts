import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder: "以「{folder}」開頭的路徑屬於管理員新增的文章",
  hasNoArticle: "它應該說明某篇文章，但旁邊沒有對應名稱的檔案",
  isOfOtherFormat: "它的格式無法讀取",
  leadsOut: "它是連到文章資料夾之外的連結",
  hasOtherNames: "它是硬連結，同一個檔案在文章資料夾之外也有名稱",
  holdsNoText: "它不含文字",
  isStillWritten: "它還在寫入中",
  takesTooMuch:
    "由於標記巢狀或重複過多，讀取它要耗費太多{what, select, time {時間} other {記憶體}}",
  hasIdOf: "它的 id「{id}」與 {other} 相同",
  nestedTooDeeply: "它的標記巢狀過深",
  cannotBeRead: "無法讀取（{code}）",
  readerFailed: "無法讀取（讀取程式出錯）",
  tooLarge: "它有 {size, number, ::.0} MiB，而文章最多 {most} MiB",
  holdsNul: "它含有 NUL 位元組，因此不是文字檔",
  wrongEncoding: "它的位元組不是有效的 {encoding}",
  aliasOfNothing:
    "{what, select, sidecar {附屬檔案（sidecar）} other {檔頭（front matter）}}不是有效的 YAML，因為其中以 * 開頭的別名沒有指涉任何東西",
  lineIsNoYaml:
    "{what, select, sidecar {附屬檔案（sidecar）} other {檔頭（front matter）}}的第 {line} 行「{written}」不是有效的 YAML",
  frontMatterIsWrong:
    "{what, select, sidecar {附屬檔案（sidecar）} other {檔頭（front matter）}}無法使用（{issues}）",
  noSuchSection: "它有針對章節「{heading}」的內容提醒，但沒有這個標題",
  longSynonyms: "它的第 {line} 行超過 {most} 個字元",
  isProtected: "它受密碼保護",
  isProtectedOrOld: "它受密碼保護，或由 2007 年之前的 Word 儲存",
  isNoWordFile: "它已損毀，或不是 Word 檔案（.docx）",
  tooManyParts: "它包含的部分超過 {most} 個",
  tooMuchMarkup: "它的文字和標記超過 {most} MiB",
  isNoPdf: "它已損毀，或不是 PDF",
  pageIsDamaged: "它的第 {page} 頁已損毀，或不是 PDF",
  tooManyPages: "它有 {pages} 頁，而文章最多 {most} 頁",
  holdsOnlyPictures: "它不含文字，也許只有文字的圖片，例如掃描檔",
};
