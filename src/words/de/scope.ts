import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "Nur {conditions}",
  onlyArticles: "Nur Artikel {conditions}",
  publisher: "von {publisher}",
  tag: "mit dem Schlagwort {tag}",
  since: "ab {date}",
  until: "bis {date}",
  both: "{first}, {second}",
};
