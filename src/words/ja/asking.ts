import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "ほかの人も質問を待っています。{seconds, plural, other {#秒}}後にもう一度質問してください。",
  questionLength:
    "質問は{shortest, number}～{longest, number}文字で入力してください。今の質問は{length, number}文字です。",
  onlyExclusions:
    "これでは除くものしか指定されていません。探すものも書いてください。例：フェリー -時刻表",
  unclearPublisher:
    "そのような発行元は見つからないか、複数あります。入力中に表示される一覧から選んでください。",
  unclearTag:
    "そのようなタグは見つからないか、複数あります。入力中に表示される一覧から選んでください。",
  unclearArticle: "複数の記事が当てはまります。入力中に表示される一覧から選んでください。",
  unknownArticle: "そのような記事は見つかりません。{articles}ですべての記事を確認できます。",
  movedArticle: "その記事は、もうその名前ではここにありません。コマンドをもう一度使ってください。",
  noDate: "「{option}」には年、月、日のいずれかを入力してください。例：2021、2021-08、2021-08-15",
  datesSwapped:
    "{since}以降で、しかも{until}以前というものはありません。2つの日付を入れ替えてください。",
  nobodyToTell: "ここには、ほかに知らせる相手がいません。「{option}」は空欄にしてください。",
  noPerson: "ボットに知らせることはできません。「{option}」には人を選んでください。",
  mentionedEnough:
    "メンションの回数が上限に達しました。「{option}」なしで質問するか、{minutes, plural, other {#分}}後にもう一度お試しください。",
};
