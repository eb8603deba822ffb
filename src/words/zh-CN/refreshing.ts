import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "文章文件夹 {folder} 不是文件夹。",
  folderIsMissing: "文章文件夹 {folder} 不存在。",
  folderIsUnreadable: "文章文件夹 {folder} 无法读取。",
  folderIsOurs: "文章文件夹 {folder} 是 DATA_DIR 下由机器人写入的文件夹之一。",
  folderIsEmpty: "文章文件夹 {folder} 中没有文章。",
  noneUsable: "其中没有可用的文件（{failed}）。",
  failedFile: "{file}：{reason}",
  otherFormats: "以下文件属于其他格式：{files}。",
  tooManyLost: "{of, number} 篇文章中有 {lost, number} 篇从文件夹中消失了，超出了允许的数量。",
  articlesKept: "我会继续使用原有的文章。",
  pullFailed: "git 未能更新文章文件夹。",
  pullEnded: "用时过长，或已被终止。",
  pullSaid: "git 的提示：{said}",
  pullSaidNothing: "没有说明原因。",
  noGit: "无法启动 git。请安装它，或将 CORPUS_PULL 设为 off。",
};
