import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault: "ボット側で問題が起きました。ログに記録してあります。もう一度お試しください。",
  busy: "今は処理しきれないほど混み合っています。少し待ってからもう一度お試しください。",
  ending: "再起動しています。1分後にもう一度お試しください。",
  unknownButton: "このボタンは無効になりました。コマンドをもう一度使ってください。",
  unknownCommand: "このコマンドは無効になりました。1分後にもう一度お試しください。",
  otherServer: "1つのサーバーでのみ回答していますが、それはこのサーバーではありません。",
  mayNotSend: "ここではメッセージを送信できません。",
  mayNotDelete: "これを削除できるのは、質問した人とモデレーターだけです。",
  textRange:
    "「{option}」は{min, number}～{max, number}文字で入力してください。今は{length, number}文字です。",
  textLimit: "「{option}」は{max, number}文字までです。今は{length, number}文字です。",
  numberRange: "「{option}」には{min, number}～{max, number}の整数を入力してください。",
  messageWithoutWords: "そのメッセージには、調べられる言葉がありません。",
  noSources: "そのメッセージについて書かれた箇所は、記事に見つかりませんでした。",
  noArticleLikeThat: "そのような記事は見つかりません。",
  noSuchListPage: "一覧は今{pages, plural, other {#ページ}}あります。",
  noSuchPage: "「{title}」は{pages, plural, other {#ページ}}で、そのページはありません。",
  articleIsGone: "その記事はもうここにありません。{articles}ですべての記事を確認できます。",
  fileIsGone: "その記事のファイルはもうありません。",
  fileHasChanged: "その記事のファイルが変わりました。次に読み込み直すと反映されます。",
  serverOnly: "これはサーバーでのみ使えます。",
  moderatorsByRole: "これができるのは、ボットのモデレーターロールを持つメンバーだけです。",
  moderatorsByPermission: "これができるのは、このサーバーを管理できるメンバーだけです。",
  notFromHere:
    "このサーバーからは、まだ記事を管理できません。ボットの運営者が許可できます。ボットを起動するフォルダーの.envファイルに次の行を{others, select, none {書いて} other {、すでにあるIDとともに書いて}}、ボットを起動し直してください。\n{line}\nボットのアプリケーションの所有者とチームには、設定は要りません。",
};
