import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "このサーバーの設定",
  intro:
    "選んだ内容はすぐに反映されます。表示と変更ができるのは、このサーバーを管理できる人だけです。",
  roles:
    "**記事を管理するロール。** サーバーを管理できる人のほかに、このサーバーの記事を管理できます。ほかの人への回答を削除でき、質問のあいだに待つ必要もありません。全サーバー共通の記事は変更できません。",
  chooseRoles: "ロールを選択",
  log: "**ログのチャンネル。** 記事の変更がここに投稿されます。",
  chooseChannel: "チャンネルを選択",
  language:
    "**言語。** 全員に見えるものに使われます。1人だけに見えるものは、その人の言語で表示されます。",
  chooseLanguage: "言語を選択",
  ownLanguage: "Discordでのサーバーの言語（{language}）",
  cooldown: "**待ち時間。** 同じメンバーが次に質問できるまでの時間です。",
  chooseCooldown: "時間を選択",
  usualCooldown: "ボットの設定どおり（{cooldown}）",
  noWait: "待ち時間なし",
  seconds: "{seconds, plural, other {#秒}}",
  minutes: "{minutes, plural, other {#分}}",
  answersShown: "**回答**は、質問した人が別に指定しないかぎり、全員に表示されます。",
  answersPrivate: "**回答**は、`{private}: False`を選ばないかぎり、質問した人だけに表示されます。",
  makePrivate: "非公開にする",
  makePublic: "全員に表示",
  mentionsOn:
    "**メンション**は許可されています。`{for}`を使うと、回答の下でほかのメンバーを一度だけメンションできます。",
  mentionsOff:
    "**メンション**はオフです。`{for}`を使っても、回答の下でメンションされる人はいません。",
  gapsOff:
    "**足りない情報**は記録していません。オンにすると、記事で答えられない質問が{days, plural, other {#日}}間保存され、何が足りないかをモデレーターが確認できます。質問した人が示されることはありません。メンバーには`{ask}`と`{privacy}`でお知らせします。非公開の質問は保存されません。",
  gapsOn:
    "**足りない情報**を記録しています。記事で答えられない質問を{days, plural, other {#日}}間保存します。質問した人が示されることはありません。メンバーには`{ask}`と`{privacy}`でお知らせします。非公開の質問は保存されません。",
  votesOn: "**評価**を受け付けています。メンバーは回答が役に立ったかどうかを伝えられます。",
  votesOff: "**評価**は受け付けていません。",
  switchOn: "オンにする",
  switchOff: "オフにする",
  reset: "すべてリセット",
  resetQuestion: "上の設定をすべて、だれも選ぶ前の状態に戻しますか？",
  resetYes: "はい、すべてリセット",
  resetNo: "いいえ、このままにする",
  serverOnly: "これはサーバーでのみ使えます。",
  managersOnly: "これができるのは、このサーバーを管理できるメンバーだけです。",
  cannotBeKept:
    "ここでは何も選べません。{setting}のデータベースを開けないためです。理由はログにあります。運営者が直すまでは、すべて初期設定のままです。",
  notStored: "保存できませんでした。何も変更されていません。あとでもう一度お試しください。",
  cannotPost:
    "{channel}を見る権限か、そこにメッセージを送る権限がありません。両方を許可するか、別のチャンネルを選んでください。",
  forSwitchedOff: "このサーバーではだれもメンションできません。「{for}」は空欄にしてください。",
  privacy:
    "サーバーを管理する人が`{setup}`で選んだ内容は、サーバーのIDとともに保存します。だれが選んだかは保存しません。ボットがサーバーを離れてから30日後に削除されます。",
};
