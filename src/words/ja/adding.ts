import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "記事を追加",
  formFiles: "ファイル",
  formHelp:
    ".txt、.md、.html、.pdf、.docx、各{mebibytes, number} MiBまで。追加の前に、読み取った内容を表示します。",
  reading: "{count, plural, other {#個のファイルを読み込んでいます…}}",
  busy: "先に送られたファイルをまだ読み込んでいます。表示されるまでお待ちください。",
  adding: "記事を追加しています…",
  again: "そのファイルは追加されませんでした。保留中であれば、もう一度お試しいただけます。",
  question: "この記事を追加しますか？",
  title: "**タイトル：** {title}",
  publisher: "**発行元：** {publisher}",
  date: "**日付：** {date}",
  language: "**言語：** {language}",
  none: "指定なし",
  noLanguage: "指定なし（言葉は英語として比較されます）",
  text: "**テキスト：** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {Wordファイル} other {プレーンテキスト}}、{passages, plural, other {#か所}}",
  folded: "**記事の本文ではないため省略：**",
  nothingFolded: "**省略：** なし",
  namesake: "**同じタイトルの記事がすでにあります：** {article}",
  waits:
    "確認するまで何も追加されません。確認できるのは{when}までです。ファイル名は{file}になります。",
  problem: "{reason}。{remedy}",
  refused: "このファイルは追加されませんでした",
  twin: "同じテキストの記事がすでにあります：{article}",
  notDownloaded: "Discordからダウンロードできませんでした。もう一度お試しください。",
  added: "記事を追加しました",
  addedNow:
    "{article}を記事に追加しました（{passages, plural, other {#か所}}）。これからの回答に使います。",
  storedOnly: "{file}として保存しましたが、まだ回答には使っていません。",
  cancelled: "ファイルは追加されませんでした。内容も破棄しました。",
  over: "そのファイルはもう待機していません。すでに追加またはキャンセルされたか、15分が過ぎています。{add}をもう一度使えます。",
  notYours:
    "これができるのは、そのファイルをアップロードした人だけで、アップロードしたサーバーの中に限ります。",
  privacy:
    "モデレーターが`{add}`で送ったファイルは、そのメンバーとサーバーのIDとともに、確認されるまで最長{minutes, plural, other {#分間}}保管されます。記事になると、IDなしで記事として保存されます。",
  deleted: "確認待ちのファイルを{files, plural, other {#件}}削除しました。",
  serverOnly: "これはサーバーでのみ使えます。",
};
