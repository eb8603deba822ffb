import type { scope as english } from "../en/scope.ts";
import type { Translation } from "../template.ts";

export const scope: Translation<typeof english> = {
  only: "Só {conditions}",
  onlyArticles: "Só artigos {conditions}",
  publisher: "de {publisher}",
  tag: "com a tag {tag}",
  since: "desde {date}",
  until: "até {date}",
  both: "{first}, {second}",
};
