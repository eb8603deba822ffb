import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "질문에 나온 말과, 다른 말로 같은 뜻을 담은 구절을 찾아요. 문장 모델({name})을 사용하며, 제가 실행되는 컴퓨터 밖으로는 답변 말고 아무것도 나가지 않아요.",
  byWords:
    "질문에 나온 말과, 같은 뜻으로 알려진 말을 찾아요. 문장 모델은 사용하지 않아요. 어떤 경우에도 제가 실행되는 컴퓨터 밖으로는 답변 말고 아무것도 나가지 않아요.",
  off: "문장 모델: 꺼짐. 제가 실행되는 컴퓨터 밖으로는 답변 말고 아무것도 나가지 않아요.",
  starting: "문장 모델: {name} 시작 중. 그때까지는 단어로 찾아 답해요.",
  reading:
    "문장 모델: {name}, 문서를 읽는 중(문장과 구절 {total, number}개 중 {done, number}개). 그때까지는 단어로 찾아 답해요.",
  ready: "문장 모델: 켜짐, {name}. 제가 실행되는 컴퓨터 밖으로는 답변 말고 아무것도 나가지 않아요.",
  failed: "문장 모델: {name}, 사용할 수 없어서 단어로 찾아 답해요. 이유는 로그에 있어요.",
};
