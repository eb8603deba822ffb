import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "文章",
  askAgain: "再问一次",
  askThat: "问这个",
  back: "返回",
  cancel: "取消",
  cite: "引用",
  confirm: "确认",
  context: "上下文",
  delete: "删除",
  download: "下载",
  find: "查找",
  next: "下一个",
  openArticle: "打开文章",
  previous: "上一个",
  share: "分享",
};
