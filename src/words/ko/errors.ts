import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault: "저희 쪽에서 문제가 생겨 로그에 남겼어요. 다시 시도해 주세요.",
  busy: "지금은 할 일이 너무 많아요. 잠시 뒤에 다시 시도해 주세요.",
  ending: "다시 시작하는 중이에요. 1분 뒤에 다시 시도해 주세요.",
  unknownButton: "더 이상 알 수 없는 버튼이에요. 명령어를 다시 사용해 주세요.",
  unknownCommand: "더 이상 알 수 없는 명령어예요. 1분 뒤에 다시 시도해 주세요.",
  otherServer: "저는 한 서버에서만 답하는데, 이 서버가 아니에요.",
  mayNotSend: "여기서는 메시지를 보낼 수 없어요.",
  mayNotDelete: "질문한 사람이나 관리자만 삭제할 수 있어요.",
  textRange:
    "‘{option}’에는 {min, number}~{max, number}자를 쓸 수 있는데, 지금은 {length, number}자예요.",
  textLimit: "‘{option}’에는 최대 {max, number}자를 쓸 수 있는데, 지금은 {length, number}자예요.",
  numberRange: "‘{option}’에는 {min, number}에서 {max, number} 사이의 정수를 써 주세요.",
  messageWithoutWords: "그 메시지에는 찾아볼 말이 없어요.",
  noSources: "문서에서 그 메시지에 대한 내용을 찾지 못했어요.",
  noArticleLikeThat: "그런 문서는 없어요.",
  noSuchListPage: "목록은 지금 {pages, plural, other {#쪽}}이에요.",
  noSuchPage: "‘{title}’ 문서는 {pages, plural, other {#쪽}}까지 있고, 그 쪽은 없어요.",
  articleIsGone: "그 문서는 이제 여기에 없어요. {articles} 명령어로 모든 문서를 볼 수 있어요.",
  fileIsGone: "그 문서의 파일이 이제 없어요.",
  fileHasChanged: "그 문서의 파일이 바뀌었어요. 다음에 다시 읽을 때 반영돼요.",
  serverOnly: "서버에서만 사용할 수 있어요.",
  moderatorsByRole: "봇의 관리자 역할이 있는 멤버만 할 수 있어요.",
  moderatorsByPermission: "이 서버를 관리할 수 있는 멤버만 할 수 있어요.",
  notFromHere:
    "아직 이 서버에서는 문서를 돌볼 수 없어요. 봇 운영자가 허용할 수 있어요. 봇을 시작하는 폴더의 .env 파일에 {others, select, none {다음 줄을} other {이미 있는 ID와 함께 다음 줄을}} 넣고 봇을 다시 시작하면 돼요.\n{line}\n봇 애플리케이션의 소유자와 팀은 설정이 필요 없어요.",
};
