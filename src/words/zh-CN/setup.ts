import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "本服务器的设置",
  intro: "您的选择立即生效。只有可以管理本服务器的人能看到和更改这些设置。",
  roles:
    "**负责文章的身份组。** 除了可以管理本服务器的人之外，这些身份组也负责本服务器的文章。他们还可以删除这里其他人的回答，提问之间无需等待。所有服务器共用的文章不归他们更改。",
  chooseRoles: "选择身份组",
  log: "**日志频道。** 文章的变更会在那里公布。",
  chooseChannel: "选择频道",
  language: "**语言。** 用于所有人看到的内容。只有一个人看到的内容使用其自己的语言。",
  chooseLanguage: "选择语言",
  ownLanguage: "服务器在 Discord 中的语言（{language}）",
  cooldown: "**提问间隔。** 同一位成员两次提问之间的等待时间。",
  chooseCooldown: "选择时长",
  usualCooldown: "按机器人的设置（{cooldown}）",
  noWait: "无需等待",
  seconds: "{seconds, plural, other {# 秒}}",
  minutes: "{minutes, plural, other {# 分钟}}",
  answersShown: "**回答**会显示给所有人，除非提问者另有选择。",
  answersPrivate: "**回答**只显示给提问者，除非选择了 `{private}: False`。",
  makePrivate: "设为私密",
  makePublic: "显示给所有人",
  mentionsOn: "**提及**已允许：成员可以用 `{for}` 在回答下方提及另一位成员一次。",
  mentionsOff: "**提及**已关闭：`{for}` 不会在回答下方提及任何人。",
  gapsOff:
    "**空白**目前不保留。开启后，文章无法回答的问题会保留 {days, plural, other {# 天}}，让管理员了解缺少什么。提问者是谁永远不会显示，`{ask}` 和 `{privacy}` 会告知成员，私密提问不会保留。",
  gapsOn:
    "**空白**会保留：文章无法回答的问题保留 {days, plural, other {# 天}}。提问者是谁永远不会显示，`{ask}` 和 `{privacy}` 会告知成员，私密提问不会保留。",
  votesOn: "**评价**已开启：成员可以表示回答是否有帮助。",
  votesOff: "**评价**已关闭。",
  switchOn: "开启",
  switchOff: "关闭",
  reset: "全部重置",
  resetQuestion: "要把以上设置全部恢复到无人选择之前的状态吗？",
  resetYes: "是，全部重置",
  resetNo: "否，保持不变",
  serverOnly: "只能在服务器中使用。",
  managersOnly: "只有可以管理本服务器的成员才能这样做。",
  cannotBeKept:
    "这里无法作出选择：无法打开 {setting} 中的数据库。原因见日志。在我的运营者修复之前，一切按默认设置运行。",
  notStored: "未能保存，没有任何更改。请稍后重试。",
  cannotPost:
    "我没有查看 {channel} 的权限，或没有在那里发送消息的权限。请同时允许这两项，或选择其他频道。",
  forSwitchedOff: "本服务器不能提及任何人。请不要填写“{for}”。",
  privacy:
    "服务器管理者用 `{setup}` 作出的选择，我会连同服务器的 ID 一起保留，但不记录是谁选择的。在我离开服务器 30 天后移除。",
};
