import { template } from "../template.ts";

/** What stands between things that are said one after the other. */
export const lists = {
  betweenNames: ", ",
  betweenPhrases: "; ",
  sentences: template("{first} {second}", "first", "second"),
};
