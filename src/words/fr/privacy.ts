import type { privacy as english } from "../en/privacy.ts";
import type { Translation } from "../template.ts";

export const privacy: Translation<typeof english> = {
  title: "Confidentialité",
  nothing: "Je n’enregistre rien sur toi : ni questions, ni noms, ni identifiants.",
  nothingOfQuestions:
    "Je n’enregistre rien sur les personnes qui posent des questions : ni questions, ni noms, ni identifiants.",
  history:
    "De la personne de la modération qui fait relire les articles avec `{refresh}`, ou en change un, je garde l’identifiant, le moment et l’endroit où se trouve ma réponse ou mon annonce, pour que celles et ceux qui s’occupent des articles le voient dans `{history}`. C’est supprimé après {days, plural, one {un jour} many {# de jours} other {# jours}}, ou tout de suite : avec le bouton ci-dessous, ton identifiant est supprimé et remplacé par « quelqu’un ». Ce que j’ai annoncé dans un salon reste jusqu’à ce qu’on l’y supprime.",
  questions:
    "Une question sert à trouver des passages, puis elle est oubliée ; elle ne reste que dans le message que tu vois ici, que tu peux supprimer avec son bouton. Mon journal contient des erreurs et des noms de commandes, et des questions seulement tant que la personne qui m’héberge cherche une panne. Que tu as posé une question, et quand, je m’en souviens une heure au plus, pour que tout le monde ait son tour. Évite de mentionner dans tes questions la santé, l’argent et d’autres sujets privés.",
  fullNotice: "La notice complète : <{url}>",
  delete: "Supprimer ce que tu enregistres sur moi",
  deleted:
    "Ton identifiant figurait dans {entries, plural, one {une entrée} many {# d’entrées} other {# entrées}} de l’historique, et il est supprimé.",
  nothingToDelete: "Je n’ai rien enregistré sur toi.",
  cannotDelete:
    "Je ne peux pas ouvrir ma base de données, rien ne peut donc y être supprimé pour l’instant. Préviens la personne qui m’héberge.",
};
