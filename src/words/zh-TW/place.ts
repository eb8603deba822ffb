import type { place as english } from "../en/place.ts";
import type { Translation } from "../template.ts";

export const place: Translation<typeof english> = {
  line: "{count, plural, =1 {第 {first} 行} other {第 {first}–{last} 行}}",
  page: "{count, plural, =1 {第 {first} 頁} other {第 {first}–{last} 頁}}",
  paragraph: "{count, plural, =1 {第 {first} 段} other {第 {first}–{last} 段}}",
  marked: "標示：{place}",
  leftOut: "{place}已略過：{reason}",
};
