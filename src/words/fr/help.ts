import type { help as english } from "../en/help.ts";
import type { Translation } from "../template.ts";

export const help: Translation<typeof english> = {
  title: "Ce que je fais",
  purpose:
    "Pose-moi une question avec `{ask}`. Je la cherche dans une collection d’articles et je te montre les passages qui y répondent, mot pour mot, chacun avec le fichier et l’endroit où il se trouve. Je n’écris rien moi-même : si les articles ne le disent pas, je te le dis.",
  commands: "Commandes",
  askingWell:
    '**Bien demander :** les `"mots exacts"` entre guillemets doivent figurer tels quels dans un passage, et ce qui est précédé d’un `-moins` ne doit pas y figurer. Les options de `{ask}` choisissent parmi les articles.',
  report: "Une erreur, ou un article qui ne devrait pas être ici ? Dis-le-nous : <{url}>",
  reportToModerator:
    "Une erreur, ou un article qui ne devrait pas être ici ? Dis-le à la modération de ce serveur.",
  privacy: "Confidentialité : <{url}>",
};
