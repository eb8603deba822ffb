import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "質問の言葉と、別の言葉で同じことを述べている箇所を探します。文モデル（{name}）を使っています。動作しているマシンの外に出るのは回答だけです。",
  byWords:
    "質問の言葉と、同じ意味だと分かっている言葉を探します。文モデルは使っていません。いずれの場合も、動作しているマシンの外に出るのは回答だけです。",
  off: "文モデル：オフ。動作しているマシンの外に出るのは回答だけです。",
  starting: "文モデル：{name}を起動しています。それまでは言葉の一致で回答します。",
  reading:
    "文モデル：{name}が記事を読んでいます（文と箇所{total, number}件中{done, number}件）。それまでは言葉の一致で回答します。",
  ready: "文モデル：オン、{name}。動作しているマシンの外に出るのは回答だけです。",
  failed: "文モデル：{name}を使えないため、言葉の一致で回答します。理由はログにあります。",
};
