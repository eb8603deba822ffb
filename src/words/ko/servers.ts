import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "`SERVER_ARTICLES` 설정이 꺼져 있어서 {folders, plural, other {서버 전용 폴더 #개}}를 건너뛰었어요.",
  notYours: "모든 서버가 함께 쓰는 문서예요. 봇 운영자가 돌봐요.",
  tooMany:
    "이 서버 전용 문서가 이미 {most, plural, other {#개}} 있어서 더 추가할 수 없어요. 먼저 하나를 삭제해 주세요.",
  tooLarge:
    "그 문서를 더하면 이 서버 전용 문서가 모두 {most}MiB를 넘어요. 먼저 몇 개를 삭제해 주세요.",
  tooOften:
    "하루 동안 이 서버 전용 문서가 {most, plural, other {#개}} 추가됐어요. 내일 이어서 해 주세요.",
};
