import type { furniture as english } from "../en/furniture.ts";
import type { Translation } from "../template.ts";

export const furniture: Translation<typeof english> = {
  chinaDigitalTimes: "China Digital Times의 구독 상자, 광고, 후원 요청",
  protocol: "Protocol의 다른 기사 소개, 스폰서, 필진 약력",
  signUp: "뉴스레터 구독 신청",
  sponsor: "따로 떨어져 있고 링크로 끝나는 스폰서 문단",
  otherIssues: "뉴스레터의 다른 호로 가는 링크",
  broker: "중개사의 면책 조항",
  ranking: "항목이 빠진 토론 순위",
  aside: "페이지 본문 옆의 메모(HTML aside)",
  dialog: "팝업(HTML dialog)",
  footer: "페이지의 바닥글(HTML footer)",
  form: "양식(HTML form)",
  nav: "탐색 메뉴(HTML nav)",
  runningHeads: "쪽마다 되풀이되는 머리글, 바닥글, 쪽 번호",
};
