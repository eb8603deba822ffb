import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "添加文章",
  formFiles: "文件",
  formHelp:
    ".txt、.md、.html、.pdf 或 .docx，每个不超过 {mebibytes, number} MiB。会先显示读取到的内容。",
  reading: "{count, plural, other {正在读取 # 个文件……}}",
  busy: "您之前发送的文件还在读取中。请等到它们显示出来。",
  adding: "正在添加文章……",
  again: "该文件没有添加。在它等待期间，您可以再试一次。",
  question: "要添加这篇文章吗？",
  title: "**标题：** {title}",
  publisher: "**发布方：** {publisher}",
  date: "**日期：** {date}",
  language: "**语言：** {language}",
  none: "未注明",
  noLanguage: "未注明，因此词语按英语比较",
  text: "**文本：** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {Word 文件} other {纯文本}}，{passages, plural, other {# 个片段}}",
  folded: "**因不属于正文而略去：**",
  nothingFolded: "**略去：** 无",
  namesake: "**已有同名文章：** {article}",
  waits: "在您确认之前不会添加任何内容，确认的期限是 {when}。文件将命名为 {file}。",
  problem: "{reason}。{remedy}",
  refused: "此文件未添加",
  twin: "文章中已有相同的内容：{article}",
  notDownloaded: "无法从 Discord 下载。请重试。",
  added: "文章已添加",
  addedNow: "{article} 已加入文章，共 {passages, plural, other {# 个片段}}。从现在起会用它来回答。",
  storedOnly: "已保存为 {file}，但还没有用它来回答。",
  cancelled: "文件未添加，其内容也已丢弃。",
  over: "该文件已不再等待：它已被添加或取消，或已过了一刻钟。您可以重新使用 {add}。",
  notYours: "只有上传该文件的人才能这样做，而且要在上传时所在的服务器中。",
  privacy:
    "管理员用 `{add}` 发送的文件最多等待确认 {minutes, plural, other {# 分钟}}，其间与该成员和服务器的 ID 一起保存。成为文章后，只作为文章保留，不含这些 ID。",
  deleted: "已删除 {files, plural, other {# 个等待确认的文件}}。",
  serverOnly: "只能在服务器中使用。",
};
