import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "記事のフォルダー{folder}はフォルダーではありません。",
  folderIsMissing: "記事のフォルダー{folder}がありません。",
  folderIsUnreadable: "記事のフォルダー{folder}を読み込めません。",
  folderIsOurs: "記事のフォルダー{folder}は、DATA_DIRの下の、ボットが書き込むフォルダーの1つです。",
  folderIsEmpty: "記事のフォルダー{folder}に記事がありません。",
  noneUsable: "使えるファイルが1つもありませんでした（{failed}）。",
  failedFile: "{file}：{reason}",
  otherFormats: "次のファイルは別の形式です：{files}。",
  tooManyLost:
    "{of, number}件の記事のうち{lost, number}件がフォルダーからなくなりました。許される数を超えています。",
  articlesKept: "これまでの記事で回答を続けます。",
  pullFailed: "gitで記事のフォルダーを最新にできませんでした。",
  pullEnded: "時間がかかりすぎたか、中断されました。",
  pullSaid: "gitのメッセージ：{said}",
  pullSaidNothing: "理由は示されませんでした。",
  noGit: "gitを起動できませんでした。インストールするか、CORPUS_PULLをoffにしてください。",
};
