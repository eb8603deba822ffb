import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "여기서는 답변 평가를 받지 않아요.",
  unkept: "평가를 저장하지 못했어요. 나중에 다시 시도해 주세요.",
  privacy:
    "👍나 👎로 답변이 도움이 됐는지 표시하면 그 평가를 서버 ID와 함께 보관해요. 어떤 답변이었는지와 누가 평가했는지는 키를 쓴 해시로 보관해요. 이것으로는 누구인지 알 수 없고, 같은 사람의 두 평가를 서로 이을 수도 없어요. 평가는 마지막으로 바꾼 날부터 {days, plural, other {#일}} 뒤에 삭제되고, 아래 버튼으로 지금 지울 수도 있어요.",
  deleted: "회원님의 평가 {votes, plural, other {#개}}를 삭제했어요.",
};
