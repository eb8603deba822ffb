import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable: "지금은 문서에 연결할 수 없어요. 잃은 것은 없어요. 1분 뒤에 다시 시도해 주세요.",
  gone: "그 문서는 이제 없어요.",
  empty:
    "OPENSEARCH_URL의 클러스터에 아직 문서가 없습니다. 다음으로 불러오세요: footnote push FOLDER",
  otherVersion:
    "클러스터의 문서는 봇의 다른 버전이 불러온 것입니다. 이 버전으로 다시 불러오세요: footnote push FOLDER",
  busy: "다른 프로세스가 지금 클러스터에 문서를 불러오고 있습니다. 끝나면 다시 시도해 주세요.",
  lost: "그사이 다른 프로세스가 문서를 불러오기 시작했습니다. 이 프로세스는 더 이상 아무것도 바꾸지 않습니다.",
  changed: "폴더를 읽는 동안 바뀐 파일이 있습니다: {file}. 다시 불러오세요.",
  noCertificates: "OPENSEARCH_CA: 읽을 수 없는 파일입니다: {file}",
  outside: "폴더 밖에 놓이게 되어 더 이상 쓰지 않습니다: {file}",
  unwritable: "쓸 수 없습니다: {path}",
};
