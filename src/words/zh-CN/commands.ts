import type { CommandWords } from "../command-words.ts";

export const SIMPLIFIED_CHINESE_COMMANDS: CommandWords = {
  ask: { name: "提问", description: "一字不差地找出能回答问题的片段" },
  "ask/question": { name: "问题", description: '您想知道什么。"原话"加引号，-不要的词语前加减号' },
  "ask/article": { name: "文章", description: "只在这篇文章中查找" },
  "ask/publisher": { name: "发布方", description: "只在此发布方的文章中查找" },
  "ask/tag": { name: "标签", description: "只在带有此标签的文章中查找" },
  "ask/since": {
    name: "起始日期",
    description: "在这一天及之后的文章中查找：2021、2021-08 或 2021-08-15",
  },
  "ask/until": {
    name: "截止日期",
    description: "在这一天及之前的文章中查找：2021、2021-08 或 2021-08-15",
  },
  "ask/for": { name: "提及", description: "如果文章中有答案，提及一位成员一次" },
  "ask/private": { name: "私密", description: "只向您显示回答" },
  "Find sources": {
    name: "查找出处",
    description: "在消息的“APP”中使用：显示与这条消息有关的片段",
  },
  article: { name: "文章", description: "阅读一篇文章" },
  "article/title": { name: "标题", description: "标题中的词语" },
  "article/page": { name: "页码", description: "从这一页开始" },
  articles: { name: "文章列表", description: "列出文章，从新到旧" },
  "articles/query": { name: "搜索", description: "只列出标题、发布方或标签中含有这些词语的文章" },
  corpus: { name: "文章管理", description: "管理文章" },
  "corpus/refresh": { name: "重新读取", description: "重新读取文章文件夹（供管理员使用）" },
  "corpus/status": { name: "状态", description: "有多少文章，哪些未收录（供管理员使用）" },
  "corpus/history": {
    name: "历史",
    description: "谁在何时更改或重新读取了文章，并可撤销（供管理员使用）",
  },
  setup: { name: "设置", description: "选择我在本服务器中的运行方式（供可以管理服务器的人使用）" },
  help: { name: "帮助", description: "我能做什么，有哪些命令" },
  privacy: { name: "隐私", description: "我保存了关于您的哪些信息" },
  "corpus/edit": {
    name: "编辑",
    description: "更改文章的信息：标题、日期、提示、问题等（供管理员使用）",
  },
  "corpus/edit/article": { name: "文章", description: "标题中的词语" },
  "corpus/remove": { name: "移除", description: "移除一篇文章，之后可以恢复（供管理员使用）" },
  "corpus/remove/article": { name: "文章", description: "标题中的词语" },
  "corpus/restore": { name: "恢复", description: "恢复已移除的文章（供管理员使用）" },
  "corpus/restore/article": { name: "文章", description: "标题中的词语" },
  "corpus/report": {
    name: "报告",
    description: "最近几周本服务器问了什么，由哪些文章回答（供管理员使用）",
  },
  "corpus/gaps": {
    name: "空白",
    description: "查看文章没有回答的问题，指定答案或忽略（供管理员使用）",
  },
  "corpus/log": {
    name: "日志",
    description: "将文章的每次变更发布到频道，或不再发布（供管理员使用）",
  },
  "corpus/log/channel": { name: "频道", description: "留空则不再发布" },
  "corpus/add": { name: "添加", description: "从文件添加文章（供管理员使用）" },
  "corpus/add/file": {
    name: "文件",
    description: ".txt、.md、.html、.pdf 或 .docx 文件；不填则打开可选多个文件的表单",
  },
};
