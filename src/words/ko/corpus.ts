import type { corpus as english } from "../en/corpus.ts";
import type { Translation } from "../template.ts";

export const corpus: Translation<typeof english> = {
  refreshed: "문서를 다시 읽었어요",
  unchanged: "바뀐 것이 없어요.",
  added: "추가됨",
  changed: "변경됨",
  removed: "삭제됨",
  article: "{title} ({file})",
  leftOut: "제외됨",
  problem: "{file}: {reason}. {remedy}",
  otherFormats: "**다른 형식이라 읽지 않았어요.** {remedy}",
  more: "외 {count, number}개",
  status: "답변에 사용하는 문서",
  sizes: "문서 {articles, plural, other {#개}}, 구절 {passages, plural, other {#개}}",
  sizesIn: "{sizes}, {duration} 걸림",
  sizesReadAt: "{sizes}. {when}에 읽었고 {duration} 걸렸어요.",
  milliseconds: "{ms, number}밀리초",
  seconds: "{seconds, number, ::.0}초",
  progress: "문서를 읽는 중\n{bar} {done, number}/{total, number}",
  held: "**확인을 기다리는 변경이 있어요.** 문서 {of, number}개 중 {lost, number}개가 폴더에서 사라져서, 이전에 읽은 내용으로 계속 답하고 있어요. `{refresh}` 명령어를 쓰면 지금 폴더에 있는 내용으로 바뀌어요.",
};
