import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "由于 `SERVER_ARTICLES` 已关闭，有 {folders, plural, other {# 个服务器专属文件夹}}未读取。",
  notYours: "这篇文章由所有服务器共用，由机器人的运营者管理。",
  tooMany: "本服务器已有 {most, plural, other {# 篇专属文章}}，不能再多。请先移除一篇。",
  tooLarge: "加上它，本服务器的专属文章总计会超过 {most} MiB。请先移除一些。",
  tooOften: "本服务器一天之内已新增 {most, plural, other {# 篇专属文章}}。请明天再继续。",
};
