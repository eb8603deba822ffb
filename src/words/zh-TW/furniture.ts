import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes: "China Digital Times 的訂閱欄、廣告和募款訊息",
  protocol: "Protocol 的其他報導預告、贊助商和作者簡介",
  signUp: "電子報訂閱",
  sponsor: "贊助商的段落，獨立成段並以連結結尾",
  otherIssues: "連到電子報其他期數的連結",
  broker: "券商的免責聲明",
  ranking: "缺少項目的討論排行榜",
  aside: "網頁內文旁的附註（HTML aside）",
  dialog: "彈出視窗（HTML dialog）",
  footer: "網頁頁尾（HTML footer）",
  form: "表單（HTML form）",
  nav: "導覽列（HTML nav）",
  runningHeads: "每頁重複出現的頁首、頁尾和頁碼",
};
