import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "其他人也想提问。请在 {seconds, plural, other {# 秒}}后再问。",
  questionLength:
    "问题的长度应为 {shortest, number} 到 {longest, number} 个字符，您的问题有 {length, number} 个字符。",
  onlyExclusions: "这里只写了要排除什么。请同时写上要查找什么，例如：渡轮 -时刻表",
  unclearPublisher: "没有这样的发布方，或者不止一个。请在输入时从列表中选择。",
  unclearTag: "没有这样的标签，或者不止一个。请在输入时从列表中选择。",
  unclearArticle: "有多篇文章符合。请在输入时从列表中选择。",
  unknownArticle: "没有这样的文章。使用 {articles} 可以查看全部文章。",
  movedArticle: "这里已经没有叫这个名字的文章了。请重新使用命令。",
  noDate: "“{option}”应填写年、月或日，例如 2021、2021-08 或 2021-08-15。",
  datesSwapped: "没有内容既在 {since} 之后又在 {until} 之前。请交换这两个日期。",
  nobodyToTell: "这里没有其他人可以通知。请不要填写“{option}”。",
  noPerson: "无法通知机器人。请在“{option}”中选择一位真人。",
  mentionedEnough:
    "您暂时不能再提及更多人了。请不使用“{option}”直接提问，或在 {minutes, plural, other {# 分钟}}后重试。",
};
