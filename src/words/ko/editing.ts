import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "제목, 날짜, 태그",
  notes: "안내, 질문",
  form: "문서 정보",
  title: "제목",
  titleHint: "비워 두면 파일에 있는 제목을 써요.",
  publisher: "발행처",
  published: "날짜",
  publishedHint: "2025, 2025-12 또는 2025-12-16.",
  tags: "태그",
  tagsHint: "쉼표로 구분해 주세요.",
  contentNote: "내용 안내",
  contentNoteHint: "읽기 전에 알아야 할 것. 문서 내용보다 먼저 나와요.",
  support: "도움받을 곳",
  supportHint: "도움을 받을 수 있는 곳. 안내 아래에 나오고, 잘리지 않아요.",
  aliases: "다른 이름",
  aliasesHint: "다루는 대상의 다른 이름, 한 줄에 하나씩. 검색에 쓰이지만 보이지는 않아요.",
  questions: "이 문서가 답하는 질문",
  questionsHint: "한 줄에 하나씩. 검색에 쓰이고, 비슷한 질문을 입력하는 사람에게 제안돼요.",
  saved: "저장했어요. 이제부터 답변에 반영돼요.",
  unchanged: "바뀐 것이 없어요.",
  meanwhile:
    "양식을 연 뒤에 문서가 바뀌어서 아무것도 저장하지 않았어요. 양식을 다시 열어 지금 내용을 확인해 주세요.",
  noDate: "날짜는 2025, 2025-12 또는 2025-12-16 형식으로 써 주세요. 아무것도 저장하지 않았어요.",
  unusable: "저장할 수 없어요: {reason}.",
  typed: "작성하신 내용(복사용):",
};
