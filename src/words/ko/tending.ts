import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "**{title}** 문서를 삭제할까요?",
  toBin: "더 이상 아무도 찾을 수 없게 돼요. {days, plural, other {#일}} 동안은 복원할 수 있어요.",
  hides: "봇 운영자의 문서예요. 파일은 그대로 남지만, 복원할 때까지 아무도 찾을 수 없게 돼요.",
  remove: "삭제",
  keep: "그대로 두기",
  kept: "‘{title}’ 문서를 그대로 두었어요.",
  removed: "‘{title}’ 문서를 삭제했어요. {restore} 명령어로 되돌릴 수 있어요.",
  removedOn: "{title} ({date} 삭제)",
  notRemoved: "그런 이름의 삭제된 문서가 없어요. 입력할 때 나오는 목록에서 골라 주세요.",
  restored: "‘{title}’ 문서를 되돌렸어요.",
  restoredAs: "‘{title}’ 문서를 되돌렸어요. 원래 이름이 이미 쓰이고 있어서 이름은 {file}이에요.",
  undone: "‘{title}’ 문서를 이전 상태로 되돌렸어요.",
  cannotUndo: "더 이상 취소할 수 없어요. 그 뒤로 문서가 바뀌었거나 없어졌어요.",
  onlyOne: "하나뿐인 문서라서 없앨 수 없어요.",
  notInHistory: "기록에 남기지 못했어요. 이유는 로그에 있어요.",
  notRead: "문서를 다시 읽을 수 있게 되면 반영돼요: {reason}",
};
