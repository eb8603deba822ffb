import type { place as english } from "../en/place.ts";
import type { Translation } from "../template.ts";

export const place: Translation<typeof english> = {
  line: "{count, plural, =1 {{first}行目} other {{first}～{last}行目}}",
  page: "{count, plural, =1 {{first}ページ} other {{first}～{last}ページ}}",
  paragraph: "{count, plural, =1 {第{first}段落} other {第{first}～{last}段落}}",
  marked: "強調表示：{place}",
  leftOut: "{place}を省略：{reason}",
};
