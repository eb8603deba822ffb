import type { adding as english } from "../en/adding.ts";
import type { Translation } from "../template.ts";

export const adding: Translation<typeof english> = {
  formTitle: "문서 추가",
  formFiles: "파일",
  formHelp:
    ".txt, .md, .html, .pdf, .docx, 각각 최대 {mebibytes, number}MiB. 먼저 읽어 낸 내용을 보여 드려요.",
  reading: "{count, plural, other {파일 #개를 읽고 있어요…}}",
  busy: "앞서 보낸 파일을 아직 읽고 있어요. 표시될 때까지 기다려 주세요.",
  adding: "문서를 추가하고 있어요…",
  again: "그 파일은 추가되지 않았어요. 대기 중인 동안에는 다시 시도할 수 있어요.",
  question: "이 문서를 추가할까요?",
  title: "**제목:** {title}",
  publisher: "**발행처:** {publisher}",
  date: "**날짜:** {date}",
  language: "**언어:** {language}",
  none: "없음",
  noLanguage: "없음(단어를 영어처럼 비교해요)",
  text: "**글:** {format, select, md {Markdown} html {HTML} htm {HTML} pdf {PDF} docx {Word 파일} other {일반 텍스트}}, 구절 {passages, plural, other {#개}}",
  folded: "**문서의 글이 아니어서 생략함:**",
  nothingFolded: "**생략함:** 없음",
  namesake: "**같은 제목의 문서가 이미 있어요:** {article}",
  waits:
    "확인하기 전에는 아무것도 추가되지 않아요. {when}까지 확인할 수 있어요. 파일 이름은 {file}이 돼요.",
  problem: "{reason}. {remedy}",
  refused: "이 파일은 추가되지 않았어요",
  twin: "같은 글의 문서가 이미 있어요: {article}",
  notDownloaded: "Discord에서 다운로드하지 못했어요. 다시 시도해 주세요.",
  added: "문서를 추가했어요",
  addedNow:
    "{article} 문서가 추가됐어요(구절 {passages, plural, other {#개}}). 이제부터 이 문서로도 답해요.",
  storedOnly: "{file} 이름으로 저장했지만, 아직 이 문서로는 답하지 않아요.",
  cancelled: "파일은 추가되지 않았고, 내용도 지웠어요.",
  over: "그 파일은 더 이상 기다리고 있지 않아요. 이미 추가되거나 취소됐거나, 15분이 지났어요. {add} 명령어를 다시 사용할 수 있어요.",
  notYours: "그 파일을 올린 사람만, 파일을 올린 서버에서 할 수 있어요.",
  privacy:
    "관리자가 `{add}` 명령어로 보낸 파일은 그 멤버와 서버의 ID와 함께 최대 {minutes, plural, other {#분}} 동안 확인을 기다려요. 문서가 되면 ID 없이 문서로 보관돼요.",
  deleted: "확인을 기다리던 파일 {files, plural, other {#개}}를 삭제했어요.",
  serverOnly: "서버에서만 사용할 수 있어요.",
};
