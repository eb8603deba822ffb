import { template } from "../template.ts";

/** What is said around lists of articles. */
export const articles = {
  count: template(
    "{count, plural, =1 {**# article**} other {**# articles**, newest first}}",
    "count",
  ),
  filter: template("Articles that match {filter}", "filter"),
  which: "Which of these do you mean?",
  open: "Open an article",
};
