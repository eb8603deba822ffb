import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "タイトル、日付、タグ",
  notes: "注意書き、質問",
  form: "記事の情報",
  title: "タイトル",
  titleHint: "空欄にすると、ファイル自体のタイトルを使います。",
  publisher: "発行元",
  published: "日付",
  publishedHint: "2025、2025-12、2025-12-16のいずれかの形式",
  tags: "タグ",
  tagsHint: "コンマ（,）で区切ってください。",
  contentNote: "内容についての注意",
  contentNoteHint: "読む前に知っておくべきこと。記事の内容よりも先に表示されます。",
  support: "相談窓口",
  supportHint: "支援を受けられる場所。注意の下に表示され、省略されることはありません。",
  aliases: "別名",
  aliasesHint: "記事が扱うものの別名。1行に1つ。検索に使われますが、表示されません。",
  questions: "この記事が答える質問",
  questionsHint: "1行に1つ。検索に使われ、似た質問を入力し始めた人に候補として表示されます。",
  saved: "保存しました。これからの回答に反映されます。",
  unchanged: "変更はありませんでした。",
  meanwhile:
    "フォームを開いたあとに記事が変更されたため、何も保存していません。もう一度開いて、今の内容を確認してください。",
  noDate:
    "日付は2025、2025-12、2025-12-16のいずれかの形式で入力してください。何も保存していません。",
  unusable: "保存できません：{reason}。",
  typed: "入力された内容（コピー用）：",
};
