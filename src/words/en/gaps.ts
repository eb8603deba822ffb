import { template } from "../template.ts";

/** What is said of questions that the articles do not answer. */
export const gaps = {
  kept: template(
    "The moderators here see this question for {days, plural, one {a day} other {# days}}, but not who asked. More: `{privacy}`",
    "days",
    "privacy",
  ),
};
