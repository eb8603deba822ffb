import type { editing as english } from "../en/editing.ts";
import type { Translation } from "../template.ts";

export const editing: Translation<typeof english> = {
  about: "Titre, date, mots-clés",
  notes: "Notes, questions",
  form: "Ce qui est dit de l’article",
  title: "Titre",
  titleHint: "Vide pour garder celui du fichier.",
  publisher: "Éditeur",
  published: "Date",
  publishedHint: "2025, 2025-12 ou 2025-12-16.",
  tags: "Mots-clés",
  tagsHint: "Séparés par des virgules.",
  contentNote: "Avertissement",
  contentNoteHint:
    "Ce qu’il faut savoir avant de lire. Figure avant tout ce qui vient de l’article.",
  support: "Ligne d’aide",
  supportHint: "Où trouver de l’aide. Figure sous l’avertissement et n’est jamais coupée.",
  aliases: "Autres noms",
  aliasesHint: "De ce dont il parle, un par ligne : cherchés, mais pas montrés.",
  questions: "Questions auxquelles il répond",
  questionsHint: "Une par ligne : cherchées, et proposées à qui commence une question semblable.",
  saved: "Enregistré. Les réponses en tiennent compte désormais.",
  unchanged: "Rien n’a été changé.",
  meanwhile:
    "L’article a changé depuis que tu as ouvert le formulaire, je n’ai donc rien enregistré. Ouvre-le à nouveau pour voir ce qui vaut maintenant.",
  noDate: "Une date s’écrit 2025, 2025-12 ou 2025-12-16. Je n’ai rien enregistré.",
  unusable: "Cela ne peut pas être enregistré : {reason}.",
  typed: "Ce que tu as écrit, à copier :",
};
