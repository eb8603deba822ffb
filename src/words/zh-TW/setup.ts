import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "這個伺服器的設定",
  intro: "您的選擇會立即生效。只有可以管理這個伺服器的人能看到和變更這些設定。",
  roles:
    "**負責文章的身分組。** 除了可以管理這個伺服器的人以外，這些身分組也負責這個伺服器的文章。他們還可以刪除這裡其他人的回答，兩次發問之間也不必等待。所有伺服器共用的文章，他們不能變更。",
  chooseRoles: "選擇身分組",
  log: "**紀錄頻道。** 文章的變動會在那裡公布。",
  chooseChannel: "選擇頻道",
  language: "**語言。** 用於所有人看到的內容。只有一個人看到的內容會使用那個人自己的語言。",
  chooseLanguage: "選擇語言",
  ownLanguage: "伺服器在 Discord 的語言（{language}）",
  cooldown: "**發問間隔。** 同一位成員兩次發問之間的等待時間。",
  chooseCooldown: "選擇時間長短",
  usualCooldown: "依機器人的設定（{cooldown}）",
  noWait: "不必等待",
  seconds: "{seconds, plural, other {# 秒}}",
  minutes: "{minutes, plural, other {# 分鐘}}",
  answersShown: "**回答**會顯示給所有人，除非發問者另有選擇。",
  answersPrivate: "**回答**只顯示給發問者，除非選擇了 `{private}: False`。",
  makePrivate: "設為私人",
  makePublic: "顯示給所有人",
  mentionsOn: "**提及**已允許：成員可以用 `{for}` 在回答下方提及另一位成員一次。",
  mentionsOff: "**提及**已關閉：`{for}` 不會在回答下方提及任何人。",
  gapsOff:
    "**缺漏**目前不保留。開啟後，文章無法回答的問題會保留 {days, plural, other {# 天}}，讓管理員知道少了什麼。絕不會顯示是誰發問，`{ask}` 和 `{privacy}` 會告知成員，私下發問的內容不會保留。",
  gapsOn:
    "**缺漏**會保留：文章無法回答的問題會保留 {days, plural, other {# 天}}。絕不會顯示是誰發問，`{ask}` 和 `{privacy}` 會告知成員，私下發問的內容不會保留。",
  votesOn: "**評價**已開啟：成員可以表示回答有沒有幫助。",
  votesOff: "**評價**已關閉。",
  switchOn: "開啟",
  switchOff: "關閉",
  reset: "全部重設",
  resetQuestion: "要讓以上設定全部恢復到沒有人選擇過的狀態嗎？",
  resetYes: "是，全部重設",
  resetNo: "否，維持現狀",
  serverOnly: "只能在伺服器中使用。",
  managersOnly: "只有可以管理這個伺服器的成員才能這麼做。",
  cannotBeKept:
    "這裡無法做任何選擇：無法開啟 {setting} 裡的資料庫。原因請見記錄檔。在我的營運者修好之前，一切依預設運作。",
  notStored: "無法儲存，沒有任何變更。請稍後再試一次。",
  cannotPost:
    "我沒有檢視 {channel} 的權限，或沒有在那裡傳送訊息的權限。請兩項都允許，或選擇其他頻道。",
  forSwitchedOff: "這個伺服器不能提及任何人。請將「{for}」留空。",
  privacy:
    "管理伺服器的人用 `{setup}` 所做的選擇，我會連同伺服器的 ID 一起保留，但不記錄是誰選的。在我離開伺服器 30 天後移除。",
};
