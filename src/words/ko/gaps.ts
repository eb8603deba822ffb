import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "이 서버의 관리자는 {days, plural, other {#일}} 동안 이 질문을 볼 수 있지만, 누가 질문했는지는 알 수 없어요. 자세히: `{privacy}`",
  title: "문서가 답하지 못한 질문",
  intro:
    "지난 {days, plural, other {#일}} 동안 여기서 두 명 이상이 한 질문이에요. 많은 사람이 물은 순서이고, 누가 질문했는지는 절대 보여 주지 않아요.",
  empty: "두 명 이상이 비슷하게 물은 질문이 없어요.",
  askedBy: "{askers, plural, other {#명}}",
  nothing: "찾지 못함 {count, number}명",
  near: "비슷한 내용만 찾음 {count, number}명",
  unhelpful: "도움 안 됨 {count, number}명",
  wordings: "{count, plural, other {다른 표현 #개}}",
  others: "같은 뜻의 다른 표현:",
  choose: "답하거나 제외할 질문 선택",
  page: "{pages, number}쪽 중 {page, number}쪽",
  more: "더 많이 물은 질문",
  less: "덜 물은 질문",
  advice:
    "이 질문에 답하는 문서가 있나요? 고르면 그 문서가 답하는 질문에 추가돼요. 없다면 새 문서가 필요한 내용이에요.",
  noArticle: "그런 문서를 찾지 못했어요. 다른 문서를 찾거나 추가해 주세요.",
  noCaretaker:
    "문서는 모든 서버의 문서를 돌보는 사람만 바꿀 수 있어요. 이 질문을 보이지 않게 할 수는 있어요.",
  chooseArticle: "답이 되는 문서 선택",
  find: "다른 문서",
  dismiss: "제외",
  back: "뒤로",
  answerForm: "질문에 답하기",
  question: "질문",
  questionHint: "원하는 대로 바꿔 쓰세요. 이 질문이 ‘{title}’ 문서로 이어져요.",
  searchForm: "문서 찾기",
  titleWords: "제목에 있는 단어",
  answered: "이제 ‘{question}’ 질문이 ‘{title}’ 문서로 이어져요.",
  dismissed: "제외했어요. 질문이 보관되는 동안 비슷한 질문도 보이지 않아요.",
  gone: "이 질문은 더 이상 보관되지 않아요. 명령어를 다시 사용해 주세요.",
  privacyOpening: "질문한 사람의 이름이나 ID는 저장하지 않지만, 일부 질문은 저장해요.",
  privacyHere:
    "이 서버에서는 문서가 답하지 못했거나 누군가 답변이 도움이 안 됐다고 한 질문을 {days, plural, other {#일}} 동안 보관해요. 두 사람이 비슷하게 질문하면 관리자가 `{gaps}`에서 무엇이 빠졌는지 볼 수 있어요. 누가 질문했는지는 키를 쓴 해시로 보관하고, 이것으로는 누구인지 알 수 없어요. 비공개나 다이렉트 메시지로 한 질문과 출처를 찾은 메시지는 절대 보관하지 않아요. 아래 버튼을 누르면 모든 서버에서 내 질문이 삭제돼요.",
  privacyElsewhere:
    "서버는 문서가 답하지 못한 질문을 누가 했는지는 빼고 보관하도록 정할 수 있어요. 그런 서버에서는 `{privacy}`에 나와요. 여기서는 아무것도 보관하지 않아요.",
  deleted: "회원님의 질문 {gaps, plural, other {#개}}를 삭제했어요.",
  off: "이 서버에서는 질문을 보관하지 않아요. 서버를 관리할 수 있는 사람이 {setup} 명령어로 ‘빠진 내용’을 켤 수 있어요.",
  switchedOff: "질문은 어디에도 보관되지 않아요. 봇 운영자가 {setting} 값을 0으로 설정했어요.",
  cannotBeKept:
    "질문을 보관할 수 없어요. {setting}의 데이터베이스를 열 수 없기 때문이에요. 이유는 로그에 있어요.",
};
