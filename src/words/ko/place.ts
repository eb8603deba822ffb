import type { place as english } from "../en/place.ts";
import type { Translation } from "../template.ts";

export const place: Translation<typeof english> = {
  line: "{count, plural, =1 {{first}행} other {{first}~{last}행}}",
  page: "{count, plural, =1 {{first}쪽} other {{first}~{last}쪽}}",
  paragraph: "{count, plural, =1 {{first}번째 문단} other {{first}~{last}번째 문단}}",
  marked: "강조 표시: {place}",
  leftOut: "{place} 생략: {reason}",
};
