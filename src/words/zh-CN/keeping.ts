import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable: "无法保存：文件夹无法写入，或磁盘已满。原因见日志。",
  full: "等待确认的文件太多。请在 {minutes, plural, other {# 分钟}}后重试。",
  gone: "这篇文章已经不在了。",
  emptied: "这篇文章已不再保留。",
  editedMeanwhile: "在此期间有人编辑了这篇文章，因此没有作任何更改。",
};
