import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable: "저장할 수 없어요. 폴더에 쓸 수 없거나 디스크가 가득 찼어요. 이유는 로그에 있어요.",
  full: "확인을 기다리는 파일이 너무 많아요. {minutes, plural, other {#분}} 뒤에 다시 시도해 주세요.",
  gone: "그 문서는 이제 없어요.",
  emptied: "그 문서는 더 이상 보관하지 않아요.",
  editedMeanwhile: "그사이 다른 사람이 문서를 편집해서 아무것도 바꾸지 않았어요.",
};
