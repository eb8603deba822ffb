import type { refreshing as english } from "../en/refreshing.ts";
import type { Translation } from "../template.ts";

export const refreshing: Translation<typeof english> = {
  folderIsNone: "문서 폴더 {folder}: 폴더가 아니에요.",
  folderIsMissing: "문서 폴더 {folder}: 폴더가 없어요.",
  folderIsUnreadable: "문서 폴더 {folder}: 읽을 수 없어요.",
  folderIsOurs: "문서 폴더 {folder}: DATA_DIR 아래에서 봇이 쓰는 폴더 중 하나예요.",
  folderIsEmpty: "문서 폴더 {folder}: 문서가 없어요.",
  noneUsable: "쓸 수 있는 파일이 하나도 없었어요({failed}).",
  failedFile: "{file}: {reason}",
  otherFormats: "다음 파일은 다른 형식이에요: {files}.",
  tooManyLost: "문서 {of, number}개 중 {lost, number}개가 폴더에서 사라졌고, 허용되는 수를 넘어요.",
  articlesKept: "원래 있던 문서로 계속 답해요.",
  pullFailed: "git이 문서 폴더를 최신 상태로 만들지 못했어요.",
  pullEnded: "너무 오래 걸렸거나 중단됐어요.",
  pullSaid: "git의 메시지: {said}",
  pullSaidNothing: "이유는 나오지 않았어요.",
  noGit: "git을 시작하지 못했어요. git을 설치하거나 CORPUS_PULL을 off로 설정해 주세요.",
};
