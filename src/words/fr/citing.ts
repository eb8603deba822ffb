import type { citing as english } from "../en/citing.ts";
import type { Translation } from "../template.ts";

export const citing: Translation<typeof english> = {
  plain: "Texte",
  names:
    "Les noms figurent tels que l’article les donne. Vérifie la citation selon les règles que tu suis.",
};
