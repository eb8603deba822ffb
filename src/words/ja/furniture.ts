import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes: "China Digital Timesの購読案内、広告、寄付のお願い",
  protocol: "Protocolのほかの記事の紹介、スポンサー、スタッフの略歴",
  signUp: "ニュースレターの登録",
  sponsor: "区切られ、リンクで終わるスポンサーの段落",
  otherIssues: "ニュースレターのほかの号へのリンク",
  broker: "ブローカーの免責事項",
  ranking: "項目の抜けた、議論のランキング",
  aside: "ページ本文の脇の注記（HTML aside）",
  dialog: "ポップアップ（HTML dialog）",
  footer: "ページのフッター（HTML footer）",
  form: "フォーム（HTML form）",
  nav: "ナビゲーション（HTML nav）",
  runningHeads: "ページごとに繰り返されるヘッダー、フッター、ページ番号",
};
