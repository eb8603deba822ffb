import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "関連記事",
  find: "この記事の中を検索",
  words: "探す言葉",
  wordsHint: "「{title}」の中",
  sought: "見つかった言葉：{words}",
  placeOf: "{places, plural, other {{places, number}か所中{place, number}番目}}",
  place: "箇所へ移動",
  notFound: "「{words}」はこの記事にありません。",
};
