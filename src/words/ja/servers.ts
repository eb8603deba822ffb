import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "`SERVER_ARTICLES`がオフのため、{folders, plural, other {サーバー専用のフォルダー#件}}を対象外にしています。",
  notYours: "その記事は全サーバー共通です。ボットの運営者が管理しています。",
  tooMany:
    "このサーバー専用の記事はすでに{most, plural, other {#件}}あり、これ以上は追加できません。先に1件削除してください。",
  tooLarge:
    "それを加えると、このサーバー専用の記事が合計{most} MiBを超えます。先にいくつか削除してください。",
  tooOften:
    "このサーバー専用の記事は、1日のうちに{most, plural, other {#件}}追加されました。続きは明日にしてください。",
};
