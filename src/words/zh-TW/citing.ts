import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "純文字",
  names: "人名和名稱都照文章所寫。請依您使用的格式規範核對引用資料。",
};
