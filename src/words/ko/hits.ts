import type { hits as english } from "../en/hits.ts";
import type { Translation } from "../template.ts";

export const hits: Translation<typeof english> = {
  near: "질문에 바로 답하는 내용은 없어요. 가장 가까운 내용:",
  foundByMeaning: "의미로 찾음",
  more: "{count, number}개 더: {next}",
  message: "{message}에 대해 문서에 나오는 내용",
  forMember: "{member}님에게",
  sharedBy: "{member}님이 공유함",
  answeredMessage: "원래 메시지",
};
