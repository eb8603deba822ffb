import type { CommandWords } from "../command-words.ts";

export const KOREAN_COMMANDS: CommandWords = {
  ask: { name: "질문", description: "질문에 답이 되는 구절을 원문 그대로 찾아요" },
  "ask/question": {
    name: "내용",
    description: '알고 싶은 것. "정확한 말"은 따옴표로 묶고, -제외할말 앞에는 빼기를 붙여요',
  },
  "ask/article": { name: "문서", description: "이 문서에서만 찾아요" },
  "ask/publisher": { name: "발행처", description: "이 발행처의 문서에서만 찾아요" },
  "ask/tag": { name: "태그", description: "이 태그가 있는 문서에서만 찾아요" },
  "ask/since": {
    name: "시작일",
    description: "이날부터의 문서에서 찾아요: 2021, 2021-08, 2021-08-15",
  },
  "ask/until": {
    name: "종료일",
    description: "이날까지의 문서에서 찾아요: 2021, 2021-08, 2021-08-15",
  },
  "ask/for": { name: "받는사람", description: "문서에 답이 있으면 멤버 한 명을 한 번 멘션해요" },
  "ask/private": { name: "비공개", description: "답변을 나에게만 보여 줘요" },
  "Find sources": {
    name: "출처 찾기",
    description: "메시지의 ‘앱’에서: 그 메시지에 대해 문서에 나오는 구절을 보여 줘요",
  },
  article: { name: "문서", description: "문서를 읽어요" },
  "article/title": { name: "제목", description: "제목에 있는 단어" },
  "article/page": { name: "쪽", description: "이 쪽부터 시작해요" },
  articles: { name: "문서목록", description: "문서를 최신순으로 보여 줘요" },
  "articles/query": { name: "검색", description: "제목, 발행처, 태그에 이 단어가 있는 문서만" },
  corpus: { name: "문서관리", description: "문서를 돌봐요" },
  "corpus/refresh": { name: "다시읽기", description: "문서 폴더를 다시 읽어요(관리자용)" },
  "corpus/status": {
    name: "상태",
    description: "문서가 몇 개인지, 무엇이 제외됐는지 보여 줘요(관리자용)",
  },
  "corpus/history": {
    name: "기록",
    description:
      "누가 언제 문서를 바꾸거나 다시 읽게 했는지 보여 주고, 실행 취소도 할 수 있어요(관리자용)",
  },
  setup: {
    name: "설정",
    description: "이 서버에서 봇이 어떻게 동작할지 골라요(서버를 관리할 수 있는 사람용)",
  },
  help: { name: "도움말", description: "제가 하는 일과 명령어를 보여 줘요" },
  privacy: { name: "개인정보", description: "회원님에 대해 무엇을 저장하는지 보여 줘요" },
  "corpus/edit": {
    name: "편집",
    description: "문서 정보를 바꿔요: 제목, 날짜, 안내, 질문 등(관리자용)",
  },
  "corpus/edit/article": { name: "문서", description: "제목에 있는 단어" },
  "corpus/remove": { name: "삭제", description: "문서를 삭제해요. 복원할 수 있어요(관리자용)" },
  "corpus/remove/article": { name: "문서", description: "제목에 있는 단어" },
  "corpus/restore": { name: "복원", description: "삭제한 문서를 되돌려요(관리자용)" },
  "corpus/restore/article": { name: "문서", description: "제목에 있는 단어" },
  "corpus/report": {
    name: "보고서",
    description: "지난 몇 주 동안 이 서버에서 나온 질문과 답한 문서를 보여 줘요(관리자용)",
  },
  "corpus/gaps": {
    name: "빠진내용",
    description: "문서가 답하지 못한 질문을 보고 답을 정하거나 제외해요(관리자용)",
  },
  "corpus/log": {
    name: "로그",
    description: "문서가 바뀔 때마다 채널에 알리거나, 더 이상 알리지 않아요(관리자용)",
  },
  "corpus/log/channel": { name: "채널", description: "비워 두면 더 이상 알리지 않아요" },
  "corpus/add": { name: "추가", description: "파일로 문서를 추가해요(관리자용)" },
  "corpus/add/file": {
    name: "파일",
    description:
      ".txt, .md, .html, .pdf, .docx 파일. 비워 두면 여러 개를 올릴 수 있는 양식이 열려요",
  },
};
