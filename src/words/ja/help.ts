import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "できること",
  purpose:
    "`{ask}`で質問してください。集められた記事の中を探し、答えになる箇所を一字一句そのまま、ファイル名と場所を添えて表示します。自分では何も書きません。記事に書かれていなければ、そうお伝えします。",
  commands: "コマンド",
  askingWell:
    '**上手な質問のしかた：** 引用符で囲んだ`"そのままの言葉"`は、その箇所にそのまま書かれている必要があります。前に`-マイナス`の付いた言葉を含む箇所は除かれます。`{ask}`のオプションで記事を絞り込めます。',
  report: "間違いや、ここにあるべきでない記事を見つけたら、お知らせください：<{url}>",
  reportToModerator:
    "間違いや、ここにあるべきでない記事を見つけたら、このサーバーのモデレーターに知らせてください。",
  privacy: "プライバシー：<{url}>",
};
