import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title: "지난 {weeks, plural, other {#주}}간의 질문",
  none: "지난 {weeks, plural, other {#주}} 동안 이 서버에서 질문한 사람이 없어요.",
  asked: "{count, plural, other {질문 수}}",
  helpfulVotes: "{count, plural, =0 {평가 없음} other {평가 #개 중 도움됨}}",
  openGaps: "{count, plural, other {빠진 내용}}",
  answered: "답변함",
  near: "비슷한 내용만",
  nothing: "찾지 못함",
  from: "{day}부터",
  helpful: "{share} 도움됨",
  articles: "답을 가장 많이 한 문서",
  gaps: "답을 찾지 못한 질문",
  unnamed: "(아래 참고)",
  week: "{days}: {count, plural, =0 {질문 없음} other {질문 #개}}",
  grades:
    "답변함 {answers, number}개, 비슷한 내용만 {near, number}개, 찾지 못함 {nothing, number}개",
  votes: "{count, plural, other {평가 #개}} 중 {helpful, number}개가 도움됨",
  article: "{title}: {count, number}개",
  gap: "{question}: {count, plural, other {#명}}",
  gapCount:
    "{count, plural, =0 {빠진 내용이 없어요.} other {빠진 내용이 #개 있어요. `{gaps}`에서 볼 수 있어요.}}",
  counted:
    "UTC 기준 날짜별로 세었어요. 비공개 질문은 포함하고 다이렉트 메시지는 제외해요. 숫자만 있고, 누가 질문했는지는 없어요.",
  noPicture: "지금은 그림을 그릴 수 없어요. 그림에 들어갈 숫자는 다음과 같아요.",
  notKept: "데이터베이스에 쓸 수 없어서 질문을 세지 않아요. 이유는 로그에 있어요.",
};
