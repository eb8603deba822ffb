import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "這裡沒有直接回答這個問題的內容。最接近的是：",
  foundByMeaning: "依語意找到",
  more: "還有 {count, number} 則：{next}",
  message: "文章中與 {message} 有關的內容",
  forMember: "給 {member}",
  sharedBy: "由 {member} 分享",
  answeredMessage: "所回答的訊息",
};
