import type { history as english } from "../en/history.ts";
import type { Translation } from "../template.ts";

export const history: Translation<typeof english> = {
  title: "記事の変更履歴",
  empty: "まだ記録はありません。",
  page: "{page, number}/{pages, number}ページ",
  newer: "新しいもの",
  older: "古いもの",
  undo: "元に戻す",
  atStart: "{when}（起動時）",
  atWatch: "{when}（フォルダーの変更による）",
  atSchedule: "{when}（スケジュールによる）",
  elsewhere: "{when}（別のサーバーのモデレーターの依頼）",
  forMember: "{when}（{who}の依頼）",
  forMemberAt: "{when}（{who}の依頼、[メッセージ]({link})）",
  somebody: "だれか",
  byElsewhere: "{when}（別のサーバーのモデレーター）",
  byMember: "{when}（{who}）",
  byMemberAt: "{when}（{who}、[メッセージ]({link})）",
  bySomebody: "だれか",
  failed: "何も読み込まれませんでした：{reason}",
  bug: "ボット側の不具合です。詳しくはログにあります。",
  unchanged: "変更はありませんでした。",
  added: "追加：{titles}",
  changed: "変更：{titles}",
  removed: "削除：{titles}",
  edited: "編集：{titles}",
  restored: "復元：{titles}",
  undone:
    "{what, select, added {追加} edited {編集} removed {削除} other {復元}}の取り消し：{title}",
  titlesAndMore: "{titles} ほか{count, number}件",
  counts:
    "記事{articles, plural, other {#件}}{problems, plural, =0 {} other {、除外されたファイル#件}}",
  switchedOff: "ここでは履歴を残していません。{setting}=0で無効になっています。",
  cannotBeKept: "{setting}に書き込めないため、履歴を残していません。理由はログにあります。",
};
