import type { problems as english } from "../en/problems.ts";
import type { Translation } from "../template.ts";

export const problems: Translation<typeof english> = {
  isOfAddedFolder: "‘{folder}’로 시작하는 경로는 관리자가 추가한 문서의 경로예요",
  hasNoArticle: "문서에 대한 정보인데, 그 이름의 파일이 옆에 없어요",
  isOfOtherFormat: "읽지 못하는 형식이에요",
  leadsOut: "문서 폴더 밖으로 이어지는 링크예요",
  hasOtherNames: "하드 링크이고, 같은 파일이 문서 폴더 밖에도 있어요",
  holdsNoText: "글이 없어요",
  isStillWritten: "아직 쓰는 중이에요",
  takesTooMuch:
    "마크가 너무 많이 겹치거나 되풀이돼서 읽는 데 {what, select, time {시간이} other {메모리가}} 너무 많이 들어요",
  hasIdOf: "ID ‘{id}’ 값은 {other}의 것이에요",
  nestedTooDeeply: "마크가 너무 깊이 겹쳐 있어요",
  cannotBeRead: "읽을 수 없어요({code})",
  readerFailed: "읽을 수 없어요(읽기 오류)",
  tooLarge: "크기가 {size, number, ::.0}MiB인데, 문서는 {most}MiB까지예요",
  holdsNul: "NUL 바이트가 있어서 텍스트 파일이 아니에요",
  wrongEncoding: "올바른 {encoding} 바이트가 아니에요",
  aliasOfNothing:
    "{what, select, sidecar {사이드카가} other {머리말(front matter)이}} 올바른 YAML이 아니에요. *로 시작하는 별칭이 가리키는 것이 없어요",
  lineIsNoYaml:
    "{what, select, sidecar {사이드카} other {머리말(front matter)}} {line}행 ‘{written}’ 부분이 올바른 YAML이 아니에요",
  frontMatterIsWrong:
    "{what, select, sidecar {사이드카를} other {머리말(front matter)을}} 쓸 수 없어요({issues})",
  noSuchSection: "‘{heading}’ 섹션의 내용 안내가 있는데, 그런 제목이 없어요",
  longSynonyms: "{line}행이 {most}자보다 길어요",
  isProtected: "비밀번호로 보호돼 있어요",
  isProtectedOrOld: "비밀번호로 보호돼 있거나 2007 이전 Word로 저장됐어요",
  isNoWordFile: "손상됐거나 Word 파일(.docx)이 아니에요",
  tooManyParts: "{most}개가 넘는 부분이 있어요",
  tooMuchMarkup: "글과 마크업이 {most}MiB를 넘어요",
  isNoPdf: "손상됐거나 PDF가 아니에요",
  pageIsDamaged: "{page}쪽이 손상됐거나 PDF가 아니에요",
  tooManyPages: "{pages}쪽인데, 문서는 {most}쪽까지예요",
  holdsOnlyPictures: "글이 없어요. 스캔처럼 글자 그림만 있는지도 몰라요",
};
