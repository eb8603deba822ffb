import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "文章",
  askAgain: "再問一次",
  askThat: "問這個",
  back: "返回",
  cancel: "取消",
  cite: "引用",
  confirm: "確認",
  context: "前後文",
  delete: "刪除",
  download: "下載",
  find: "尋找",
  next: "下一則",
  openArticle: "開啟文章",
  previous: "上一則",
  share: "分享",
};
