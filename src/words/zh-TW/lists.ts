import type { lists as english } from "../en/lists.ts";
import type { Translation } from "../template.ts";

export const lists: Translation<typeof english> = {
  betweenNames: "、",
  betweenPhrases: "；",
  sentences: "{first}{second}",
};
