import { template } from "../template.ts";

/** Where something stands in a file, and what is said of such places. */
export const place = {
  /** `first` and `last` are numbers of lines, and `count` how many they are. */
  line: template(
    "{count, plural, =1 {line {first}} other {lines {first}–{last}}}",
    "count",
    "first",
    "last",
  ),
  page: template(
    "{count, plural, =1 {page {first}} other {pages {first}–{last}}}",
    "count",
    "first",
    "last",
  ),
  paragraph: template(
    "{count, plural, =1 {paragraph {first}} other {paragraphs {first}–{last}}}",
    "count",
    "first",
    "last",
  ),
  marked: template("marked: {place}", "place"),
  leftOut: template("{place} left out: {reason}", "place", "reason"),
};
