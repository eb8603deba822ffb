import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "プライバシー",
  nothing: "あなたについては、質問も名前もIDも、何も保存しません。",
  nothingOfQuestions: "質問した人については、質問も名前もIDも、何も保存しません。",
  history:
    "モデレーターが`{refresh}`で記事を読み込み直すか、記事を変更すると、その人のID、日時、返信または投稿の場所を記録します。記事を管理する人たちが`{history}`で確認できるようにするためです。記録は{days, plural, other {#日}}後に削除されます。今すぐ消すこともできます。下のボタンを押すとIDが削除され、代わりに「だれか」と表示されます。チャンネルへの投稿は、そこで削除されるまで残ります。",
  questions:
    "質問は該当する箇所を探すために使い、そのあとは忘れます。残るのはここに表示されているメッセージの中だけで、ボタンで削除できます。ログに残るのはエラーとコマンド名です。質問が残るのは、運営者が不具合を調べているあいだだけです。質問したことと日時は、全員に順番が回るように、最長で1時間だけ覚えています。健康やお金など、個人的なことは質問に書かないでください。",
  fullNotice: "詳しい説明：<{url}>",
  delete: "保存された自分の情報を削除",
  deleted: "履歴の{entries, plural, other {#件}}にあなたのIDがあり、削除しました。",
  nothingToDelete: "あなたについて保存しているものはありません。",
  cannotDelete: "データベースを開けないため、今は何も削除できません。運営者に知らせてください。",
};
