import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "記事",
  askAgain: "もう一度質問",
  askThat: "これで質問",
  back: "戻る",
  cancel: "キャンセル",
  cite: "引用",
  confirm: "確認",
  context: "前後の文",
  delete: "削除",
  download: "ダウンロード",
  find: "検索",
  next: "次へ",
  openArticle: "記事を開く",
  previous: "前へ",
  share: "共有",
};
