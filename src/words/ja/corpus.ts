import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "記事を読み込み直しました",
  unchanged: "変更はありません。",
  added: "追加",
  changed: "変更",
  removed: "削除",
  article: "{title}（{file}）",
  leftOut: "除外",
  problem: "{file}：{reason}。{remedy}",
  otherFormats: "**ほかの形式のため、読み込まれていません。** {remedy}",
  more: "ほか{count, number}件",
  status: "回答に使っている記事",
  sizes: "記事{articles, plural, other {#件}}、{passages, plural, other {#か所}}",
  sizesIn: "{sizes}（{duration}）",
  sizesReadAt: "{sizes}。{when}に{duration}で読み込みました。",
  milliseconds: "{ms, number}ミリ秒",
  seconds: "{seconds, number, ::.0}秒",
  progress: "記事を読み込んでいます\n{bar} {done, number}/{total, number}",
  held: "**確認待ちの変更があります。** {of, number}件の記事のうち{lost, number}件がフォルダーからなくなったため、以前に読み込んだ内容で回答を続けています。`{refresh}`で今のフォルダーの内容に切り替わります。",
};
