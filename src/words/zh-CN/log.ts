import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "从现在起，文章的每次变更都会发布到 {channel}。",
  off: "文章的变更不再发布到频道。",
  by: "{file} · {who}",
  readFor: "应 {who} 的要求重新读取",
  readAtStart: "启动时读取",
  readAtWatch: "因文件夹有变化而重新读取",
  readAtSchedule: "按计划重新读取",
  notPosted:
    "未能发布到日志频道，但已记入历史记录。请允许我查看该频道并在其中发送消息，或用 {log} 选择其他频道。",
};
