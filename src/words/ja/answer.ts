import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "{where, select, article {この記事} some {これらの記事} other {記事}}の中に、答えになるものは見つかりませんでした。",
  onlyPhrases: "引用符で囲まれた言葉がそのまま書かれている箇所だけを探しました。",
  withoutExcluded: "マイナス記号の付いた言葉を含むものは除きました。",
  suggestion: "もしかして：{suggestion}",
  nearest: "いちばん近い記事",
  smallTalk:
    "{count, number}件の記事から該当する箇所を一字一句そのまま探せますが、おしゃべりはできません。記事に書かれていそうなことを自分の言葉で質問するか、記事を開いてみてください。",
  gone: "この回答のあとに記事が変わったため、その箇所はもう表示できません。",
};
