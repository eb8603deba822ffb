import { template } from "../template.ts";

/** What is said of a sentence model. */
export const model = {
  byMeaning: template(
    "I look for the words of a question, and for passages that mean the same in other words. A sentence model ({name}) helps with that, and nothing leaves the machine I run on but my answers.",
    "name",
  ),
  byWords:
    "I look for the words of a question, and for words that are known to mean the same; no sentence model is in use. In any case, nothing leaves the machine I run on but my answers.",
  off: "Sentence model: off; nothing leaves the machine I run on but my answers.",
  starting: template("Sentence model: {name} is starting; until then I answer by words.", "name"),
  reading: template(
    "Sentence model: {name} reads the articles, {done, number} of {total, number} sentences and passages; until then I answer by words.",
    "name",
    "done",
    "total",
  ),
  ready: template(
    "Sentence model: on, {name}; nothing leaves the machine I run on but my answers.",
    "name",
  ),
  failed: template(
    "Sentence model: {name} cannot be used, so I answer by words; the log says why.",
    "name",
  ),
};
