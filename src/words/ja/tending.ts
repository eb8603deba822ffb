import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "**{title}**を削除しますか？",
  toBin: "だれにも見つからなくなります。{days, plural, other {#日}}以内なら復元できます。",
  hides:
    "これは運営者の記事の1つです。ファイルは残りますが、復元するまでだれにも見つからなくなります。",
  remove: "削除",
  keep: "残す",
  kept: "「{title}」を残します。",
  removed: "「{title}」を削除しました。{restore}で元に戻せます。",
  removedOn: "{title}（{date}に削除）",
  notRemoved:
    "そのような名前の削除済み記事はありません。入力中に表示される一覧から選んでください。",
  restored: "「{title}」を復元しました。",
  restoredAs: "「{title}」を復元しました。元の名前が使われていたため、{file}になりました。",
  undone: "「{title}」を元の状態に戻しました。",
  cannotUndo: "もう元に戻せません。記事がそのあとに変更されたか、なくなっています。",
  onlyOne: "記事はこれ1つだけなので、なくすことはできません。",
  notInHistory: "履歴に記録できませんでした。理由はログにあります。",
  notRead: "記事をもう一度読み込めるようになると反映されます：{reason}",
};
