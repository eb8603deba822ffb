import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "Seulement {conditions}",
  onlyArticles: "Seulement les articles {conditions}",
  publisher: "de {publisher}",
  tag: "avec le mot-clé {tag}",
  since: "depuis {date}",
  until: "jusqu’à {date}",
  both: "{first}, {second}",
};
