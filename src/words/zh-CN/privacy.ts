import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "隐私",
  nothing: "我不保存任何关于您的信息：没有问题、名字，也没有 ID。",
  nothingOfQuestions: "我不保存任何关于提问者的信息：没有问题、名字，也没有 ID。",
  history:
    "管理员用 `{refresh}` 重新读取文章或更改文章时，我会保留其 ID、时间和我的回复或消息所在的位置，以便负责文章的人在 `{history}` 中查看。这些信息会在 {days, plural, other {# 天}}后移除，也可以现在移除：点击下方按钮会删除您的 ID，并以“某人”代替。我在频道中发布的内容会保留，直到在那里被删除。",
  questions:
    "问题只用来查找片段，之后就会忘记；它只留在您看到的这条消息里，您可以用消息上的按钮删除。日志中只有错误和命令名称，只有在运营者排查故障期间才会包含问题。为了让每个人都能轮到，我最多在一小时内记得您提过问以及提问的时间。请不要在问题中写入健康、财务等私人信息。",
  fullNotice: "完整说明：<{url}>",
  delete: "删除已保存的我的信息",
  deleted: "历史记录中有 {entries, plural, other {# 条}}包含您的 ID，现已删除。",
  nothingToDelete: "我没有保存任何关于您的信息。",
  cannotDelete: "无法打开数据库，因此现在不能从中删除任何内容。请告知我的运营者。",
};
