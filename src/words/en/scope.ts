import { template } from "../template.ts";

/** Which articles a question is asked of. Messages are read by the order of these values: it stays. */
export const scope = {
  only: template("Only {conditions}", "conditions"),
  onlyArticles: template("Only articles {conditions}", "conditions"),
  publisher: template("published by {publisher}", "publisher"),
  tag: template("tagged {tag}", "tag"),
  since: template("since {date}", "date"),
  until: template("until {date}", "date"),
  /** Joins two conditions, or those joined so far and one more. */
  both: template("{first}, {second}", "first", "second"),
};
