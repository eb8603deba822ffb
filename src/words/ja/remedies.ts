import type { remedies as english } from "../en/remedies.ts";
import type { Translation } from "../template.ts";

export const remedies: Translation<typeof english> = {
  convert: ".txt、.md、.html、.pdf、.docxのいずれかに変換してください。",
  addArticles:
    "記事を.txt、.md、.html、.pdf、.docxのファイルとしてそこに置くか、記事のあるフォルダーをCORPUS_DIRに設定してください。",
  copy: "代わりにコピーを置いてください。",
  write: "記事を書くか、ファイルを削除してください。",
  refreshAgain: "書き込みが終わってから、もう一度読み込み直してください。",
  simplifyOrDivide:
    "簡単にするか、複数のファイルに分けるか、プレーンテキストとして保存してください。",
  simplify: "簡単にするか、プレーンテキストとして保存してください。",
  divide: "複数のファイルに分けるか、削除してください。",
  setFolder: "CORPUS_DIRに別のフォルダーを設定してください。",
  renameFolder: "フォルダーの名前を変えてください。",
  renameSidecar:
    "minutes.txtに対するminutes.txt{end}のように、そのファイルに合わせた名前にするか、削除してください。",
  rename: "2つのファイルのどちらかの名前を変えてください。",
  check:
    "ファイルがあるか、ボットに読み取りの権限があるかを確認してください。原因はログにあります。",
  saveAsText: "UTF-8のテキストとして保存してください。",
  quote: 'title: "港: 計画"のように値を引用符で囲み、各キーを行の先頭から書いてください。',
  close: "そこか上で開いた引用符または括弧を閉じてください。",
  writeKey: "各値の前に、キー、コロン、スペースを書いてください。",
  escape: "バックスラッシュを1つではなく2つ書くか、値を単一引用符で囲んでください。",
  keepOneKey: "このキーの行を1つだけ残してください。",
  indentWithSpaces: "タブではなくスペースで字下げしてください。",
  writeExpected: "必要なものをそこに書くか、キーを削除してください。",
  writeHeading: "見出しを本文のとおりに書くか（{headings}）、content_noteを使ってください。",
  useContentNote: "見出しのない記事にはcontent_noteを使ってください。",
  divideSynonyms: "同じ意味の言葉のまとまりごとに、行を分けて書いてください。",
  saveWithoutPassword: "パスワードなしのコピーを保存し、代わりに置いてください。",
  saveAsDocx: "パスワードなしの.docxとしてコピーを保存し、代わりに置いてください。",
  saveInWord: "WordかLibreOfficeで開き、.docxとして保存し直してください。",
  savePdf: "PDFを読めるプログラムで開き、PDFとして保存し直してください。",
  recognise: "文字認識（OCR）にかけ、結果を代わりに置いてください。",
};
