import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "直接の答えになるものはありません。いちばん近いもの：",
  foundByMeaning: "意味で見つけました",
  more: "ほか{count, number}件：{next}",
  message: "{message}について記事に書かれていること",
  forMember: "{member}さんへ",
  sharedBy: "{member}さんが共有",
  answeredMessage: "元のメッセージ",
};
