import { template } from "../template.ts";

/** What is said where members judge answers. */
export const votes = {
  off: "Answers are not judged here.",
  unkept: "Your vote could not be kept. Please try again later.",
  privacy: template(
    "If you say with 👍 or 👎 whether an answer helped, I keep that vote with the id of the server. Which answer it was and that it was you are kept as keyed hashes: they tell nobody who you are, and two votes of yours have nothing in common. A vote is removed {days, plural, one {a day} other {# days}} after you last changed it, or now with the button below.",
    "days",
  ),
  deleted: template(
    "{votes, plural, one {One vote of yours is} other {# votes of yours are}} deleted.",
    "votes",
  ),
};
