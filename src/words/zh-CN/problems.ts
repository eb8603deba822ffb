import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder: "以“{folder}”开头的路径属于管理员添加的文章",
  hasNoArticle: "它应当说明某篇文章，但旁边没有对应名称的文件",
  isOfOtherFormat: "它的格式无法读取",
  leadsOut: "它是指向文章文件夹之外的链接",
  hasOtherNames: "它是硬链接，同一文件在文章文件夹之外也有名称",
  holdsNoText: "它不含文本",
  isStillWritten: "它还在写入中",
  takesTooMuch: "由于标记嵌套或重复过多，读取它要占用太多{what, select, time {时间} other {内存}}",
  hasIdOf: "它的 id “{id}”与 {other} 相同",
  nestedTooDeeply: "它的标记嵌套过深",
  cannotBeRead: "无法读取（{code}）",
  readerFailed: "无法读取（读取程序出错）",
  tooLarge: "它有 {size, number, ::.0} MiB，而文章最多 {most} MiB",
  holdsNul: "它含有 NUL 字节，因此不是文本文件",
  wrongEncoding: "它的字节不是有效的 {encoding}",
  aliasOfNothing:
    "{what, select, sidecar {附属文件（sidecar）} other {文件头（front matter）}}不是有效的 YAML，因为其中以 * 开头的别名没有所指",
  lineIsNoYaml:
    "{what, select, sidecar {附属文件（sidecar）} other {文件头（front matter）}}的第 {line} 行“{written}”不是有效的 YAML",
  frontMatterIsWrong:
    "{what, select, sidecar {附属文件（sidecar）} other {文件头（front matter）}}无法使用（{issues}）",
  noSuchSection: "它有针对章节“{heading}”的内容提示，但没有这个标题",
  longSynonyms: "它的第 {line} 行超过 {most} 个字符",
  isProtected: "它受密码保护",
  isProtectedOrOld: "它受密码保护，或由 2007 年之前的 Word 保存",
  isNoWordFile: "它已损坏，或不是 Word 文件（.docx）",
  tooManyParts: "它包含的部分超过 {most} 个",
  tooMuchMarkup: "它的文本和标记超过 {most} MiB",
  isNoPdf: "它已损坏，或不是 PDF",
  pageIsDamaged: "它的第 {page} 页已损坏，或不是 PDF",
  tooManyPages: "它有 {pages} 页，而文章最多 {most} 页",
  holdsOnlyPictures: "它不含文本，也许只是文字的图片，例如扫描件",
};
