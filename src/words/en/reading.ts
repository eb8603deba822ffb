import { template } from "../template.ts";

/** What helps with reading an article. */
export const reading = {
  related: "Related articles",
  /** The title of a form that takes words, and what it says of them. */
  find: "Find in this article",
  words: "Words to look for",
  wordsHint: template("In “{title}”", "title"),
  sought: template("Found {words}", "words"),
  placeOf: template(
    "{places, plural, one {In one place} other {Place {place, number} of {places, number}}}",
    "place",
    "places",
  ),
  place: "Go to a place",
  notFound: template("“{words}” does not stand in this article.", "words"),
};
