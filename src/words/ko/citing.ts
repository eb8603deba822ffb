import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "텍스트",
  names: "이름은 문서에 있는 그대로예요. 따르시는 작성 규칙에 맞는지 확인해 주세요.",
};
