import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "개인정보 보호",
  nothing: "질문, 이름, ID 등 회원님에 대한 어떤 것도 저장하지 않아요.",
  nothingOfQuestions: "질문, 이름, ID 등 누가 질문했는지에 대한 어떤 것도 저장하지 않아요.",
  history:
    "관리자가 `{refresh}` 명령어로 문서를 다시 읽게 하거나 문서를 바꾸면 그 관리자의 ID, 시각, 답장이나 게시물이 있는 곳을 보관해요. 문서를 돌보는 사람들이 `{history}`에서 볼 수 있게 하기 위해서예요. {days, plural, other {#일}} 뒤에 삭제되고, 지금 바로 지울 수도 있어요. 아래 버튼을 누르면 ID가 삭제되고 그 자리에 ‘누군가’라고 표시돼요. 채널에 올린 것은 그곳에서 삭제할 때까지 남아요.",
  questions:
    "질문은 구절을 찾는 데만 쓰고 바로 잊어요. 질문은 지금 보시는 메시지에만 남고, 메시지의 버튼으로 삭제할 수 있어요. 로그에는 오류와 명령어 이름이 남고, 질문은 봇 운영자가 오류를 찾는 동안에만 남아요. 모두에게 차례가 돌아가도록, 질문했다는 사실과 시각은 최대 한 시간 동안 기억해요. 건강, 돈 등 사적인 내용은 질문에 쓰지 말아 주세요.",
  fullNotice: "전체 안내: <{url}>",
  delete: "저장된 내 정보 삭제",
  deleted: "기록 {entries, plural, other {#건}}에 있던 회원님의 ID를 삭제했어요.",
  nothingToDelete: "회원님에 대해 저장된 것이 없어요.",
  cannotDelete:
    "데이터베이스를 열 수 없어서 지금은 아무것도 삭제할 수 없어요. 봇 운영자에게 알려 주세요.",
};
