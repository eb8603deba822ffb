import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "이 서버의 설정",
  intro: "선택한 내용은 바로 적용돼요. 이 서버를 관리할 수 있는 사람만 보고 바꿀 수 있어요.",
  roles:
    "**문서를 돌보는 역할.** 서버를 관리할 수 있는 사람과 함께 이 서버의 문서를 돌봐요. 여기서 다른 사람의 답변을 삭제할 수 있고, 질문 사이에 기다리지 않아도 돼요. 모든 서버가 함께 쓰는 문서는 바꿀 수 없어요.",
  chooseRoles: "역할 선택",
  log: "**로그 채널.** 문서의 변경 사항을 이 채널에 알려요.",
  chooseChannel: "채널 선택",
  language:
    "**언어.** 모두에게 보이는 내용에 쓰여요. 한 사람에게만 보이는 내용은 그 사람의 언어로 나와요.",
  chooseLanguage: "언어 선택",
  ownLanguage: "Discord에 설정된 서버 언어({language})",
  cooldown: "**질문 대기 시간.** 같은 멤버가 다음 질문까지 기다리는 시간이에요.",
  chooseCooldown: "시간 선택",
  usualCooldown: "봇 설정대로({cooldown})",
  noWait: "대기 없음",
  seconds: "{seconds, plural, other {#초}}",
  minutes: "{minutes, plural, other {#분}}",
  answersShown: "**답변**은 질문한 사람이 달리 정하지 않으면 모두에게 보여요.",
  answersPrivate: "**답변**은 `{private}: False`를 선택하지 않으면 질문한 사람에게만 보여요.",
  makePrivate: "비공개로 전환",
  makePublic: "모두에게 표시",
  mentionsOn:
    "**멘션**이 허용돼 있어요. `{for}` 옵션을 쓰면 답변 아래에서 다른 멤버를 한 번 멘션할 수 있어요.",
  mentionsOff: "**멘션**이 꺼져 있어요. `{for}` 옵션을 써도 답변 아래에 아무도 표시되지 않아요.",
  gapsOff:
    "**빠진 내용**은 보관하지 않아요. 켜면 문서가 답하지 못한 질문을 {days, plural, other {#일}} 동안 보관해서, 무엇이 빠졌는지 관리자가 볼 수 있어요. 누가 질문했는지는 절대 보여 주지 않고, `{ask}`와 `{privacy}`에서 멤버에게 알려요. 비공개로 한 질문은 보관하지 않아요.",
  gapsOn:
    "**빠진 내용**을 보관해요. 문서가 답하지 못한 질문을 {days, plural, other {#일}} 동안 보관해요. 누가 질문했는지는 절대 보여 주지 않고, `{ask}`와 `{privacy}`에서 멤버에게 알려요. 비공개로 한 질문은 보관하지 않아요.",
  votesOn: "**평가**를 받아요. 멤버는 답변이 도움이 됐는지 표시할 수 있어요.",
  votesOff: "**평가**를 받지 않아요.",
  switchOn: "켜기",
  switchOff: "끄기",
  reset: "모두 초기화",
  resetQuestion: "위의 모든 설정을 아무도 선택하기 전 상태로 되돌릴까요?",
  resetYes: "네, 모두 초기화할게요",
  resetNo: "아니요, 그대로 둘게요",
  serverOnly: "서버에서만 사용할 수 있어요.",
  managersOnly: "이 서버를 관리할 수 있는 멤버만 할 수 있어요.",
  cannotBeKept:
    "지금은 아무것도 선택할 수 없어요. {setting}의 데이터베이스를 열 수 없기 때문이에요. 이유는 로그에 있어요. 봇 운영자가 고칠 때까지는 모두 기본값으로 동작해요.",
  notStored: "저장하지 못했고, 바뀐 것도 없어요. 나중에 다시 시도해 주세요.",
  cannotPost:
    "{channel} 채널을 보거나 그곳에 메시지를 보낼 권한이 없어요. 두 권한을 모두 허용하거나 다른 채널을 골라 주세요.",
  forSwitchedOff: "이 서버에서는 아무도 멘션할 수 없어요. ‘{for}’ 항목은 비워 주세요.",
  privacy:
    "서버를 관리하는 사람이 `{setup}`에서 선택한 내용은 서버 ID와 함께 보관하고, 누가 선택했는지는 보관하지 않아요. 봇이 서버를 떠나고 30일이 지나면 삭제돼요.",
};
