import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "ここでは回答の評価を受け付けていません。",
  unkept: "評価を保存できませんでした。あとでもう一度お試しください。",
  privacy:
    "回答が役に立ったかどうかを👍か👎で伝えると、その評価をサーバーのIDとともに保存します。どの回答か、だれの評価かは鍵付きハッシュとして保存します。そこからはだれなのか分からず、あなたの2つの評価を結び付けることもできません。評価は、最後に変えてから{days, plural, other {#日}}後に削除されます。下のボタンで今すぐ削除することもできます。",
  deleted: "あなたの評価を{votes, plural, other {#件}}削除しました。",
};
