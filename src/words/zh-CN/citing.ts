import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "纯文本",
  names: "人名与名称均照文章所写。请按您所用的规范核对引文。",
};
