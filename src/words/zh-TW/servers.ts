import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "由於 `SERVER_ARTICLES` 已關閉，有 {folders, plural, other {# 個伺服器專屬資料夾}}未讀取。",
  notYours: "這篇文章由所有伺服器共用，由機器人的營運者管理。",
  tooMany: "這個伺服器已有 {most, plural, other {# 篇專屬文章}}，不能再多。請先移除一篇。",
  tooLarge: "加上它，這個伺服器的專屬文章總計會超過 {most} MiB。請先移除一些。",
  tooOften: "這個伺服器一天之內已新增 {most, plural, other {# 篇專屬文章}}。請明天再繼續。",
};
