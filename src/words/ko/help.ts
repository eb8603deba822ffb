import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "제가 하는 일",
  purpose:
    "`{ask}` 명령어로 질문해 주세요. 모아 둔 문서에서 답이 되는 구절을 찾아 원문 그대로, 파일과 위치와 함께 보여 드려요. 직접 쓰는 내용은 없어요. 문서에 없으면 없다고 말씀드려요.",
  commands: "명령어",
  askingWell:
    '**질문 요령:** 따옴표로 묶은 `"정확한 말"`은 구절에 그대로 있어야 하고, 앞에 `-빼기`가 붙은 말은 없어야 해요. `{ask}` 명령어의 옵션으로 문서를 고를 수 있어요.',
  report: "잘못된 내용이나 여기 있으면 안 되는 문서가 있나요? 알려 주세요: <{url}>",
  reportToModerator:
    "잘못된 내용이나 여기 있으면 안 되는 문서가 있나요? 이 서버의 관리자에게 알려 주세요.",
  privacy: "개인정보 보호: <{url}>",
};
