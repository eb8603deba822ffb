import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title: "過去{weeks, plural, other {#週間}}の質問",
  none: "過去{weeks, plural, other {#週間}}に、このサーバーで質問した人はいません。",
  asked: "{count, plural, other {件の質問}}",
  helpfulVotes: "{count, plural, =0 {評価なし} other {#件の評価で「役に立った」}}",
  openGaps: "{count, plural, other {件の未解決の不足}}",
  answered: "回答あり",
  near: "近いもののみ",
  nothing: "該当なし",
  from: "{day}から",
  helpful: "{share}が「役に立った」",
  articles: "よく回答に使われた記事",
  gaps: "回答のなかった質問",
  unnamed: "（下に記載）",
  week: "{days}：{count, plural, =0 {質問なし} other {質問#件}}",
  grades: "回答あり{answers, number}件、近いもののみ{near, number}件、該当なし{nothing, number}件",
  votes: "{count, plural, other {評価#件}}のうち「役に立った」{helpful, number}件",
  article: "{title}：{count, number}件",
  gap: "{question}：{count, plural, other {#人}}",
  gapCount:
    "{count, plural, =0 {足りない情報はありません。} other {足りない情報が#件あります。`{gaps}`で確認できます。}}",
  counted:
    "UTCの日単位で集計しています。非公開の質問は含み、ダイレクトメッセージは含みません。数だけで、だれが質問したかは含みません。",
  noPicture: "今は図を作成できません。図の数値は次のとおりです。",
  notKept: "データベースに書き込めないため、質問を集計していません。理由はログにあります。",
};
