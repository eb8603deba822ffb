import type { votes as english } from "../en/votes.ts";
import type { Translation } from "../template.ts";

export const votes: Translation<typeof english> = {
  off: "Les réponses ne sont pas évaluées ici.",
  unkept: "Ton vote n’a pas pu être conservé. Réessaie plus tard.",
  privacy:
    "Si tu dis avec 👍 ou 👎 si une réponse t’a aidé, je garde ce vote avec l’identifiant du serveur. De quelle réponse il s’agissait, et que c’était toi, est gardé sous forme de hachages à clé : ils ne disent à personne qui tu es, et deux de tes votes n’ont rien en commun. Un vote est supprimé {days, plural, one {un jour} many {# de jours} other {# jours}} après ton dernier changement, ou tout de suite avec le bouton ci-dessous.",
  deleted:
    "{votes, plural, one {Un de tes votes est supprimé.} many {# de tes votes sont supprimés.} other {# de tes votes sont supprimés.}}",
};
