import type { frontMatter as english } from "../en/front-matter.ts";
import type { Translation } from "../template.ts";

export const frontMatter: Translation<typeof english> = {
  issue: "{at}필요한 것은 {expected}, 적힌 것은 {got}",
  text: "텍스트",
  list: "목록 또는 쉼표로 구분한 단어",
  names: "이름 또는 이름 목록",
  notes: "줄마다 섹션 제목과 그 안내",
  support: "잘리지 않으므로 최대 {most}자(지금 {length}자)",
  url: "http 또는 https 주소",
  date: "YYYY, YYYY-MM 또는 YYYY-MM-DD",
  boolean: "true 또는 false",
  language: "ko 같은 언어 코드",
  keys: "줄마다 키와 값",
};
