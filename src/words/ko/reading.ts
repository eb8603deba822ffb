import type { reading as english } from "../en/reading.ts";
import type { Translation } from "../template.ts";

export const reading: Translation<typeof english> = {
  related: "관련 문서",
  find: "이 문서에서 찾기",
  words: "찾을 말",
  wordsHint: "‘{title}’에서",
  sought: "찾은 말: {words}",
  placeOf: "{places, plural, other {{places, number}곳 중 {place, number}번째}}",
  place: "찾은 곳으로 이동",
  notFound: "이 문서에는 ‘{words}’ 내용이 없어요.",
};
