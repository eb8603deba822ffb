import { template } from "../template.ts";

/** What is said where no passage answers. */
export const answer = {
  nothing: template(
    "I found nothing {where, select, article {in this article} some {in these articles} other {in the articles}} that answers this.",
    "where",
  ),
  onlyPhrases: "I looked only where the words in quotation marks stand just so.",
  withoutExcluded: "I left out what has a minus before it.",
  suggestion: template("Did you mean {suggestion}?", "suggestion"),
  nearest: "The nearest articles",
  smallTalk: template(
    "I find passages in {count, plural, =1 {one article} other {# articles}}, word for word, and cannot talk. Ask what they may say, in a question of your own, or open one:",
    "count",
  ),
  gone: "An article has changed since this was answered, so I cannot show that passage any more.",
};
