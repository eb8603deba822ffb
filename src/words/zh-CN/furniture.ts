import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes: "China Digital Times 的订阅框、广告和募捐信息",
  protocol: "Protocol 的其他报道推荐、赞助商和作者简介",
  signUp: "电子报订阅",
  sponsor: "赞助商的段落，单独成段并以链接结尾",
  otherIssues: "指向电子报其他期的链接",
  broker: "经纪商的免责声明",
  ranking: "缺少条目的讨论排行",
  aside: "正文旁的附注（HTML aside）",
  dialog: "弹出窗口（HTML dialog）",
  footer: "网页页脚（HTML footer）",
  form: "表单（HTML form）",
  nav: "导航（HTML nav）",
  runningHeads: "每页重复出现的页眉、页脚和页码",
};
