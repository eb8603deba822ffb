import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable:
    "保存できません。フォルダーに書き込めないか、ディスクがいっぱいです。理由はログにあります。",
  full: "確認待ちのファイルが多すぎます。{minutes, plural, other {#分}}後にもう一度お試しください。",
  gone: "その記事はもうありません。",
  emptied: "その記事はもう保管されていません。",
  editedMeanwhile: "その間にほかの人がこの記事を編集したため、何も変更していません。",
};
