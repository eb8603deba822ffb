import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "このサーバーのモデレーターは{days, plural, other {#日}}間この質問を見ることができますが、だれが質問したかは分かりません。詳しくは`{privacy}`",
  title: "記事で答えられないこと",
  intro:
    "過去{days, plural, other {#日}}間に、ここで2人以上が質問したことです。質問した人の多い順に並んでいます。だれが質問したかは表示されません。",
  empty: "2人以上が同じように質問したことはありません。",
  askedBy: "{askers, plural, other {#人}}",
  nothing: "該当なし{count, number}人",
  near: "近いもののみ{count, number}人",
  unhelpful: "役に立たず{count, number}人",
  wordings: "{count, plural, other {別の言い方#件}}",
  others: "同じことの別の言い方：",
  choose: "答える質問、または除外する質問を選択",
  page: "{page, number}/{pages, number}ページ",
  more: "人数の多いもの",
  less: "人数の少ないもの",
  advice:
    "これに答える記事があれば選んでください。その記事が答える質問に追加されます。なければ、新しい記事が必要です。",
  noArticle: "そのような記事は見つかりませんでした。別の記事を探すか、追加してください。",
  noCaretaker:
    "記事を変更できるのは、全サーバーの記事を管理する人だけです。この質問を表示しないようにすることはできます。",
  chooseArticle: "答えになる記事を選択",
  find: "別の記事",
  dismiss: "除外",
  back: "戻る",
  answerForm: "質問に答える",
  question: "質問",
  questionHint: "自由に言い換えてください。この質問から「{title}」が見つかるようになります。",
  searchForm: "記事を探す",
  titleWords: "タイトルに含まれる言葉",
  answered: "「{question}」から「{title}」が見つかるようになりました。",
  dismissed: "除外しました。質問が保存されているあいだは、同じような質問も表示されません。",
  gone: "この質問はもう保存されていません。コマンドをもう一度使ってください。",
  privacyOpening: "質問した人の名前やIDは保存しませんが、一部の質問は保存します。",
  privacyHere:
    "このサーバーでは、記事で答えられない質問や、回答が役に立たなかったとされた質問を{days, plural, other {#日}}間保存します。2人が同じように質問すると、何が足りないかをモデレーターが`{gaps}`で確認できます。質問した人は鍵付きハッシュとして保存され、そこからはだれなのか分かりません。非公開やダイレクトメッセージでの質問と、出典を探したメッセージは、保存されません。下のボタンで、すべてのサーバーのあなたの質問を削除できます。",
  privacyElsewhere:
    "サーバーによっては、記事で答えられない質問を、質問した人が分からない形で保存できます。その場合はそこでの`{privacy}`に表示されます。ここでは何も保存していません。",
  deleted: "あなたの質問を{gaps, plural, other {#件}}削除しました。",
  off: "このサーバーでは質問を保存していません。サーバーを管理できる人が{setup}で「足りない情報」をオンにできます。",
  switchedOff: "質問はどこにも保存されません。運営者が{setting}を0に設定しています。",
  cannotBeKept:
    "質問を保存できません。{setting}のデータベースを開けないためです。理由はログにあります。",
};
