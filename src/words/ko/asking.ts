import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "다른 분들도 질문을 기다리고 있어요. {seconds, plural, other {#초}} 뒤에 다시 질문해 주세요.",
  questionLength:
    "질문은 {shortest, number}~{longest, number}자여야 하는데, 지금 질문은 {length, number}자예요.",
  onlyExclusions: "제외할 말만 있어요. 찾을 말도 함께 적어 주세요. 예: 여객선 -시간표",
  unclearPublisher: "그런 발행처가 없거나 여러 곳이에요. 입력할 때 나오는 목록에서 골라 주세요.",
  unclearTag: "그런 태그가 없거나 여러 개예요. 입력할 때 나오는 목록에서 골라 주세요.",
  unclearArticle: "맞는 문서가 여러 개예요. 입력할 때 나오는 목록에서 골라 주세요.",
  unknownArticle: "그런 문서는 없어요. {articles} 명령어로 모든 문서를 볼 수 있어요.",
  movedArticle: "그 문서는 이제 그 이름으로 여기에 없어요. 명령어를 다시 사용해 주세요.",
  noDate: "‘{option}’에는 연도, 월 또는 날짜를 입력해 주세요. 예: 2021, 2021-08, 2021-08-15",
  datesSwapped: "{since} 이후이면서 {until} 이전일 수는 없어요. 두 날짜를 서로 바꿔 주세요.",
  nobodyToTell: "여기에는 알릴 다른 사람이 없어요. ‘{option}’ 항목은 비워 주세요.",
  noPerson: "봇에게는 알릴 수 없어요. ‘{option}’에는 사람을 골라 주세요.",
  mentionedEnough:
    "지금은 더 이상 다른 사람을 멘션할 수 없어요. ‘{option}’ 없이 질문하거나 {minutes, plural, other {#분}} 뒤에 다시 시도해 주세요.",
};
