import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "これからは記事の変更がすべて{channel}に投稿されます。",
  off: "記事の変更は、もうチャンネルに投稿されません。",
  by: "{file} · {who}",
  readFor: "再読み込み（{who}の依頼）",
  readAtStart: "読み込み（起動時）",
  readAtWatch: "再読み込み（フォルダーの変更による）",
  readAtSchedule: "再読み込み（スケジュールによる）",
  notPosted:
    "ログのチャンネルに投稿できませんでした。履歴には残っています。そのチャンネルの閲覧とメッセージの送信を許可するか、{log}で別のチャンネルを選んでください。",
};
