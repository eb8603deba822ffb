import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "Solo {conditions}",
  onlyArticles: "Solo artículos {conditions}",
  publisher: "de {publisher}",
  tag: "con la etiqueta {tag}",
  since: "desde {date}",
  until: "hasta {date}",
  both: "{first}, {second}",
};
