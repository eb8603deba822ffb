import type { CommandWords } from "../command-words.ts";

export const JAPANESE_COMMANDS: CommandWords = {
  ask: { name: "質問", description: "質問の答えになる箇所を、一字一句そのまま見つけます" },
  "ask/question": {
    name: "質問文",
    description: '知りたいこと。"そのままの言葉"は引用符で囲み、-除く言葉にはマイナスを付けます',
  },
  "ask/article": { name: "記事", description: "この記事の中だけを探します" },
  "ask/publisher": { name: "発行元", description: "この発行元の記事だけを探します" },
  "ask/tag": { name: "タグ", description: "このタグの付いた記事だけを探します" },
  "ask/since": {
    name: "開始日",
    description: "この日以降の記事を探します：2021、2021-08、2021-08-15",
  },
  "ask/until": {
    name: "終了日",
    description: "この日以前の記事を探します：2021、2021-08、2021-08-15",
  },
  "ask/for": {
    name: "宛先",
    description: "記事に答えがあったとき、1人のメンバーを一度だけメンションします",
  },
  "ask/private": { name: "非公開", description: "回答を自分だけに表示します" },
  "Find sources": {
    name: "出典を探す",
    description: "メッセージの「アプリ」から：そのメッセージについて書かれた箇所を表示します",
  },
  article: { name: "記事", description: "記事を読みます" },
  "article/title": { name: "タイトル", description: "タイトルに含まれる言葉" },
  "article/page": { name: "ページ", description: "このページから始めます" },
  articles: { name: "記事一覧", description: "記事を新しい順に一覧表示します" },
  "articles/query": { name: "検索", description: "タイトル、発行元、タグにこの言葉を含む記事だけ" },
  corpus: { name: "記事管理", description: "記事を管理します" },
  "corpus/refresh": {
    name: "再読み込み",
    description: "記事のフォルダーを読み込み直します（モデレーター用）",
  },
  "corpus/status": {
    name: "状態",
    description: "記事の数と、除外されたものを表示します（モデレーター用）",
  },
  "corpus/history": {
    name: "履歴",
    description:
      "だれがいつ記事を変更し、または読み込み直したかを表示します。元に戻すこともできます（モデレーター用）",
  },
  setup: {
    name: "設定",
    description: "このサーバーでのボットの動作を選びます（サーバーを管理できる人用）",
  },
  help: { name: "ヘルプ", description: "できることと、使えるコマンドを表示します" },
  privacy: { name: "プライバシー", description: "あなたについて保存している内容を表示します" },
  "corpus/edit": {
    name: "編集",
    description: "記事の情報を変更します：タイトル、日付、注意書き、質問など（モデレーター用）",
  },
  "corpus/edit/article": { name: "記事", description: "タイトルに含まれる言葉" },
  "corpus/remove": {
    name: "削除",
    description: "記事を削除します。復元できます（モデレーター用）",
  },
  "corpus/remove/article": { name: "記事", description: "タイトルに含まれる言葉" },
  "corpus/restore": { name: "復元", description: "削除した記事を元に戻します（モデレーター用）" },
  "corpus/restore/article": { name: "記事", description: "タイトルに含まれる言葉" },
  "corpus/report": {
    name: "レポート",
    description:
      "ここ数週間にこのサーバーで質問されたことと、回答した記事を表示します（モデレーター用）",
  },
  "corpus/gaps": {
    name: "未回答",
    description: "記事で答えられない質問を表示し、答えを割り当てるか除外します（モデレーター用）",
  },
  "corpus/log": {
    name: "ログ",
    description: "記事の変更をチャンネルに投稿するか、投稿をやめます（モデレーター用）",
  },
  "corpus/log/channel": { name: "チャンネル", description: "空欄にすると、投稿されなくなります" },
  "corpus/add": { name: "追加", description: "ファイルから記事を追加します（モデレーター用）" },
  "corpus/add/file": {
    name: "ファイル",
    description:
      ".txt、.md、.html、.pdf、.docxのファイル。指定しないと、複数を選べるフォームが開きます",
  },
};
