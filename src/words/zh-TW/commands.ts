import type { CommandWords } from "../command-words.ts";

export const TRADITIONAL_CHINESE_COMMANDS: CommandWords = {
  ask: { name: "發問", description: "一字不漏地找出能回答問題的段落" },
  "ask/question": {
    name: "問題",
    description: '您想知道什麼。"原文字詞"加引號，-不要的字詞前加減號',
  },
  "ask/article": { name: "文章", description: "只在這篇文章中搜尋" },
  "ask/publisher": { name: "出版者", description: "只在這個出版者的文章中搜尋" },
  "ask/tag": { name: "標籤", description: "只在有這個標籤的文章中搜尋" },
  "ask/since": {
    name: "起始日期",
    description: "在這一天以後的文章中搜尋：2021、2021-08 或 2021-08-15",
  },
  "ask/until": {
    name: "結束日期",
    description: "在這一天以前的文章中搜尋：2021、2021-08 或 2021-08-15",
  },
  "ask/for": { name: "提及", description: "如果文章有答案，提及一位成員一次" },
  "ask/private": { name: "私人", description: "只對您顯示回答" },
  "Find sources": {
    name: "尋找出處",
    description: "在訊息的「應用程式」中使用：顯示與這則訊息有關的段落",
  },
  article: { name: "文章", description: "閱讀一篇文章" },
  "article/title": { name: "標題", description: "標題裡的字詞" },
  "article/page": { name: "頁碼", description: "從這一頁開始" },
  articles: { name: "文章列表", description: "列出文章，由新到舊" },
  "articles/query": { name: "搜尋", description: "只列出標題、出版者或標籤含有這些字詞的文章" },
  corpus: { name: "文章管理", description: "管理文章" },
  "corpus/refresh": { name: "重新讀取", description: "重新讀取文章資料夾（供管理員使用）" },
  "corpus/status": { name: "狀態", description: "有多少文章，哪些未收錄（供管理員使用）" },
  "corpus/history": {
    name: "歷史紀錄",
    description: "誰在何時變更或重新讀取了文章，並可復原（供管理員使用）",
  },
  setup: { name: "設定", description: "選擇我在這個伺服器的運作方式（供可以管理伺服器的人使用）" },
  help: { name: "說明", description: "我能做什麼，有哪些指令" },
  privacy: { name: "隱私權", description: "我儲存了哪些關於您的資料" },
  "corpus/edit": {
    name: "編輯",
    description: "變更文章的資訊：標題、日期、提醒、問題等（供管理員使用）",
  },
  "corpus/edit/article": { name: "文章", description: "標題裡的字詞" },
  "corpus/remove": { name: "移除", description: "移除一篇文章，之後可以還原（供管理員使用）" },
  "corpus/remove/article": { name: "文章", description: "標題裡的字詞" },
  "corpus/restore": { name: "還原", description: "還原已移除的文章（供管理員使用）" },
  "corpus/restore/article": { name: "文章", description: "標題裡的字詞" },
  "corpus/report": {
    name: "報告",
    description: "最近幾週這個伺服器問了什麼，由哪些文章回答（供管理員使用）",
  },
  "corpus/gaps": {
    name: "缺漏",
    description: "查看文章沒有回答的問題，指定答案或略過（供管理員使用）",
  },
  "corpus/log": {
    name: "紀錄",
    description: "將文章的每次變動張貼到頻道，或不再張貼（供管理員使用）",
  },
  "corpus/log/channel": { name: "頻道", description: "留空就不再張貼" },
  "corpus/add": { name: "新增", description: "從檔案新增文章（供管理員使用）" },
  "corpus/add/file": {
    name: "檔案",
    description: ".txt、.md、.html、.pdf 或 .docx 檔案；不填則開啟可選多個檔案的表單",
  },
};
