import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder: "「{folder}」で始まるパスは、モデレーターが追加した記事のものです",
  hasNoArticle: "記事についての情報のはずですが、対応する名前のファイルが隣にありません",
  isOfOtherFormat: "読み取れない形式です",
  leadsOut: "記事のフォルダーの外へのリンクです",
  hasOtherNames: "ハードリンクで、同じファイルが記事のフォルダーの外にもあります",
  holdsNoText: "テキストがありません",
  isStillWritten: "まだ書き込み中です",
  takesTooMuch:
    "マークの入れ子や繰り返しが多いため、読み込みに{what, select, time {時間} other {メモリー}}がかかりすぎます",
  hasIdOf: "IDの「{id}」は{other}のものです",
  nestedTooDeeply: "マークの入れ子が深すぎます",
  cannotBeRead: "読み込めません（{code}）",
  readerFailed: "読み込めません（読み取りのエラー）",
  tooLarge: "{size, number, ::.0} MiBあります。記事は{most} MiBまでです",
  holdsNul: "NULバイトが含まれているため、テキストファイルではありません",
  wrongEncoding: "{encoding}として正しくないバイトがあります",
  aliasOfNothing:
    "{what, select, sidecar {サイドカー} other {フロントマター}}が正しいYAMLではありません。*で始まるエイリアスの参照先がないためです",
  lineIsNoYaml:
    "{what, select, sidecar {サイドカー} other {フロントマター}}の{line}行目「{written}」が正しいYAMLではありません",
  frontMatterIsWrong:
    "{what, select, sidecar {サイドカー} other {フロントマター}}を使えません（{issues}）",
  noSuchSection: "セクション「{heading}」の注意がありますが、その名前の見出しがありません",
  longSynonyms: "{line}行目が{most}文字を超えています",
  isProtected: "パスワードで保護されています",
  isProtectedOrOld: "パスワードで保護されているか、2007より前のWordで保存されています",
  isNoWordFile: "壊れているか、Wordファイル（.docx）ではありません",
  tooManyParts: "{most}を超える数の部分があります",
  tooMuchMarkup: "テキストとマークアップが{most} MiBを超えています",
  isNoPdf: "壊れているか、PDFではありません",
  pageIsDamaged: "{page}ページ目が壊れているか、PDFではありません",
  tooManyPages: "{pages}ページあります。記事は{most}ページまでです",
  holdsOnlyPictures: "テキストがありません。スキャンのように、文字の画像だけかもしれません",
};
