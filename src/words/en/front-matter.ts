import { template } from "../template.ts";

/** What was expected in the front matter of an article, and what came. */
export const frontMatter = {
  issue: template("{at}{expected}, got {got}", "at", "expected", "got"),
  text: "expected text",
  list: "expected a list, or words with commas between them",
  names: "expected a name, or a list of names",
  notes: "expected the heading of a section and its note on each line",
  support: template(
    "expected at most {most} characters, because it is never cut, and it has {length}",
    "most",
    "length",
  ),
  url: "expected an address with http or https",
  date: "expected YYYY, YYYY-MM or YYYY-MM-DD",
  boolean: "expected true or false",
  language: "expected a language tag such as en",
  keys: "expected a key and a value on each line",
};
