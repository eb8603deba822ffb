import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "这里不对回答进行评价。",
  unkept: "未能保存您的评价。请稍后重试。",
  privacy:
    "如果您用 👍 或 👎 表示回答是否有帮助，我会把这一评价连同服务器的 ID 一起保留。是哪条回答、是不是您，都以带密钥的哈希值保存：没有人能从中得知您是谁，您的两次评价之间也没有共同点。评价会在您最后一次更改的 {days, plural, other {# 天}}后移除，也可以用下方按钮现在移除。",
  deleted: "已删除您的 {votes, plural, other {# 个评价}}。",
};
