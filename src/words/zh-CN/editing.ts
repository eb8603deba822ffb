import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "标题、日期、标签",
  notes: "提示、问题",
  form: "文章信息",
  title: "标题",
  titleHint: "留空则使用文件自带的标题。",
  publisher: "发布方",
  published: "日期",
  publishedHint: "2025、2025-12 或 2025-12-16。",
  tags: "标签",
  tagsHint: "用逗号（,）分隔。",
  contentNote: "内容提示",
  contentNoteHint: "阅读前应知道的事。显示在文章所有内容之前。",
  support: "求助信息",
  supportHint: "可以在哪里获得帮助。显示在提示下方，绝不会被截断。",
  aliases: "其他名称",
  aliasesHint: "文章所讲对象的其他名称，每行一个：用于搜索，但不显示。",
  questions: "文章能回答的问题",
  questionsHint: "每行一个：用于搜索，并推荐给开始输入类似问题的人。",
  saved: "已保存。之后的回答都会采用。",
  unchanged: "没有任何更改。",
  meanwhile:
    "您打开表单之后，这篇文章有了变化，因此没有保存任何内容。请重新打开表单查看现在的内容。",
  noDate: "日期应写成 2025、2025-12 或 2025-12-16。没有保存任何内容。",
  unusable: "无法保存：{reason}。",
  typed: "您填写的内容，供复制：",
};
