import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "本服务器的管理员可在 {days, plural, other {# 天}}内看到这个问题，但看不到是谁问的。详情：`{privacy}`",
  title: "文章没有回答的问题",
  intro:
    "最近 {days, plural, other {# 天}}内这里至少有两个人问过，问的人最多的排在前面。绝不会显示是谁问的。",
  empty: "没有两个人以上问过的类似问题。",
  askedBy: "{askers, plural, other {# 人}}",
  nothing: "{count, number} 人未找到",
  near: "{count, number} 人只找到接近的内容",
  unhelpful: "{count, number} 人觉得没有帮助",
  wordings: "{count, plural, other {另有 # 种问法}}",
  others: "同一问题的其他问法：",
  choose: "选择要回答或忽略的问题",
  page: "第 {page, number} 页，共 {pages, number} 页",
  more: "问得较多",
  less: "问得较少",
  advice:
    "有文章能回答这个问题吗？选择它，这个问题就会加入它能回答的问题。如果没有，这里就缺一篇新文章。",
  noArticle: "没有找到这样的文章。请查找其他文章，或添加一篇。",
  noCaretaker: "只有负责所有服务器文章的人才能更改文章。您可以不再显示这个问题。",
  chooseArticle: "选择能回答它的文章",
  find: "其他文章",
  dismiss: "忽略",
  back: "返回",
  answerForm: "回答问题",
  question: "问题",
  questionHint: "可以随意改写。之后这个问题会指向《{title}》。",
  searchForm: "查找文章",
  titleWords: "标题中的词语",
  answered: "“{question}”现在会指向《{title}》。",
  dismissed: "已忽略。在问题保留期间，类似的提问也不会显示。",
  gone: "这个问题已不再保留。请重新使用命令。",
  privacyOpening: "我不保存提问者的名字和 ID，但会保存一部分问题。",
  privacyHere:
    "本服务器会保留文章没有回答的问题，以及有人认为回答没有帮助的问题：保留 {days, plural, other {# 天}}，一旦有两个人问过类似的问题，管理员就能在 `{gaps}` 中看到缺少什么。提问者以带密钥的哈希值保存，没有人能从中得知您是谁。您私密提出或在私信中提出的问题，以及您查找出处的消息，绝不会保留。下方按钮会删除您在所有服务器中的问题。",
  privacyElsewhere:
    "服务器可以选择保留文章没有回答的问题，但不保留是谁问的；届时会在该服务器的 `{privacy}` 中说明。这里没有保留任何问题。",
  deleted: "已删除您的 {gaps, plural, other {# 个问题}}。",
  off: "本服务器不保留问题。可以管理服务器的人能用 {setup} 开启“空白”。",
  switchedOff: "任何地方都不保留问题：我的运营者将 {setting} 设为了 0。",
  cannotBeKept: "无法保留问题：无法打开 {setting} 中的数据库。原因见日志。",
};
