import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "문서",
  askAgain: "다시 질문",
  askThat: "이걸로 질문",
  back: "뒤로",
  cancel: "취소",
  cite: "인용",
  confirm: "확인",
  context: "앞뒤 내용",
  delete: "삭제",
  download: "다운로드",
  find: "찾기",
  next: "다음",
  openArticle: "문서 열기",
  previous: "이전",
  share: "공유",
};
