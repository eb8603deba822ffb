import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault: "我们这边出了问题，已记入日志。请重试。",
  busy: "我现在忙不过来。请稍后再试。",
  ending: "我正在重新启动。请一分钟后再试。",
  unknownButton: "这个按钮已失效。请重新使用命令。",
  unknownCommand: "这个命令已失效。请一分钟后再试。",
  otherServer: "我只在一个服务器中回答，而这里不是那个服务器。",
  mayNotSend: "您不能在这里发送消息。",
  mayNotDelete: "只有提问者或管理员才能删除。",
  textRange: "“{option}”应为 {min, number} 到 {max, number} 个字符，您填写了 {length, number} 个。",
  textLimit: "“{option}”最多 {max, number} 个字符，您填写了 {length, number} 个。",
  numberRange: "“{option}”应为 {min, number} 到 {max, number} 之间的整数。",
  messageWithoutWords: "这条消息里没有可以查找的词语。",
  noSources: "文章中没有找到与这条消息有关的内容。",
  noArticleLikeThat: "没有这样的文章。",
  noSuchListPage: "列表现在共有 {pages, plural, other {# 页}}。",
  noSuchPage: "《{title}》共有 {pages, plural, other {# 页}}，没有这一页。",
  articleIsGone: "这篇文章已经不在这里了。使用 {articles} 可以查看现有的全部文章。",
  fileIsGone: "这篇文章的文件已经不在了。",
  fileHasChanged: "这篇文章的文件已更改，下次重新读取时会更新。",
  serverOnly: "只能在服务器中使用。",
  moderatorsByRole: "只有拥有机器人管理身份组的成员才能这样做。",
  moderatorsByPermission: "只有可以管理本服务器的成员才能这样做。",
  notFromHere:
    "目前还不能从本服务器管理文章。机器人的运营者可以开放：在启动机器人的文件夹中，把{others, select, none {下面这一行} other {下面这一行连同其中已有的 ID}}写入 .env 文件，然后重新启动机器人。\n{line}\n机器人应用的所有者和团队无需任何设置。",
};
