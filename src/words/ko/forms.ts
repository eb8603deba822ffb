import type { forms as english } from "../en/forms.ts";
import type { Translation } from "../template.ts";

export const forms: Translation<typeof english> = {
  unknown: "더 이상 알 수 없는 양식이에요. 명령어를 다시 사용해 주세요.",
  empty: "필요한 항목이 비어 있어요.",
  tooLong: "항목에는 최대 {max, plural, other {#자}}까지 쓸 수 있는데, {length, number}자예요.",
};
