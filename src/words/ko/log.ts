import type { log as english } from "../en/log.ts";
import type { Translation } from "../template.ts";

export const log: Translation<typeof english> = {
  chosen: "이제부터 문서가 바뀔 때마다 {channel} 채널에 알려요.",
  off: "이제 문서의 변경 사항을 채널에 알리지 않아요.",
  by: "{file} · {who}",
  readFor: "{who}의 요청으로 다시 읽음",
  readAtStart: "봇이 시작될 때 읽음",
  readAtWatch: "폴더가 바뀌어서 다시 읽음",
  readAtSchedule: "예약에 따라 다시 읽음",
  notPosted:
    "로그 채널에 알리지 못했지만 기록에는 남아 있어요. 그 채널을 보고 메시지를 보낼 수 있게 해 주거나 {log} 명령어로 다른 채널을 골라 주세요.",
};
