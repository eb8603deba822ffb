import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "这里没有直接回答这个问题的内容。最接近的是：",
  foundByMeaning: "按含义找到",
  more: "还有 {count, number} 处：{next}",
  message: "文章中与 {message} 有关的内容",
  forMember: "给 {member}",
  sharedBy: "由 {member} 分享",
  answeredMessage: "所回答的消息",
};
