import type { model as english } from "../en/model.ts";
import type { Translation } from "../template.ts";

export const model: Translation<typeof english> = {
  byMeaning:
    "Je cherche les mots d’une question, et des passages qui disent la même chose avec d’autres mots. Un modèle de phrases ({name}) m’y aide, et rien d’autre que mes réponses ne quitte la machine sur laquelle je tourne.",
  byWords:
    "Je cherche les mots d’une question, et des mots dont on sait qu’ils veulent dire la même chose ; aucun modèle de phrases n’est utilisé. Dans tous les cas, rien d’autre que mes réponses ne quitte la machine sur laquelle je tourne.",
  off: "Modèle de phrases : désactivé ; rien d’autre que mes réponses ne quitte la machine sur laquelle je tourne.",
  starting: "Modèle de phrases : {name} démarre ; d’ici là, je réponds d’après les mots.",
  reading:
    "Modèle de phrases : {name} lit les articles, {done, number} phrases et passages sur {total, number} ; d’ici là, je réponds d’après les mots.",
  ready:
    "Modèle de phrases : activé, {name} ; rien d’autre que mes réponses ne quitte la machine sur laquelle je tourne.",
  failed:
    "Modèle de phrases : {name} est inutilisable, je réponds donc d’après les mots ; le journal dit pourquoi.",
};
