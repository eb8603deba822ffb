import type { answer as english } from "../en/answer.ts";
import type { Translation } from "../template.ts";

export const answer: Translation<typeof english> = {
  nothing:
    "{where, select, article {이 문서} some {이 문서들} other {문서}}에서 답이 될 만한 내용을 찾지 못했어요.",
  onlyPhrases: "따옴표 안의 말이 그대로 나오는 곳에서만 찾았어요.",
  withoutExcluded: "앞에 빼기 기호가 붙은 말이 나오는 곳은 제외했어요.",
  suggestion: "혹시 {suggestion} 말씀이세요?",
  nearest: "가장 가까운 문서",
  smallTalk:
    "저는 문서 {count, number}개에서 알맞은 구절을 원문 그대로 찾아 드리지만, 대화는 할 수 없어요. 문서에 있을 만한 내용을 직접 질문하거나 문서를 열어 보세요:",
  gone: "이 답변 이후 문서가 바뀌어서 그 구절은 더 이상 보여 드릴 수 없어요.",
};
