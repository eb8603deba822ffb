import type { errors as english } from "../en/errors.ts";
import type { Translation } from "../template.ts";

export const errors: Translation<typeof english> = {
  ourFault:
    "Quelque chose s’est mal passé de notre côté, et c’est noté dans notre journal. Réessaie.",
  busy: "J’ai plus à faire que je ne peux. Réessaie dans un instant.",
  ending: "On me redémarre. Réessaie dans une minute.",
  unknownButton: "Je ne reconnais plus ce bouton. Utilise à nouveau la commande.",
  unknownCommand: "Je ne reconnais plus cette commande. Réessaie dans une minute.",
  otherServer: "Je ne réponds que dans un seul serveur, et ce n’est pas celui-ci.",
  mayNotSend: "Tu n’as pas le droit d’envoyer des messages ici.",
  mayNotDelete: "Seule la personne qui a posé la question, ou la modération, peut supprimer ceci.",
  textRange:
    "« {option} » accepte de {min, number} à {max, number} caractères, et ton texte en compte {length, number}.",
  textLimit:
    "« {option} » accepte au plus {max, number} caractères, et ton texte en compte {length, number}.",
  numberRange: "« {option} » accepte un nombre entier de {min, number} à {max, number}.",
  messageWithoutWords: "Ce message n’a pas de mots à chercher.",
  noSources: "Je n’ai rien trouvé dans les articles qui parle de ce message.",
  noArticleLikeThat: "Je ne connais aucun article de ce nom.",
  noSuchListPage:
    "La liste a maintenant {pages, plural, one {une page} many {# de pages} other {# pages}}.",
  noSuchPage:
    "« {title} » a {pages, plural, one {une page} many {# de pages} other {# pages}}, et celle-là n’en fait pas partie.",
  articleIsGone: "Cet article n’est plus ici. Tu trouveras tous les autres avec {articles}.",
  fileIsGone: "Le fichier de cet article n’est plus là.",
  fileHasChanged: "Le fichier de cet article a changé. Il sera relu à la prochaine actualisation.",
  serverOnly: "Cela ne fonctionne que dans un serveur.",
  moderatorsByRole: "Seuls les membres avec un des rôles de modération du bot peuvent faire cela.",
  moderatorsByPermission: "Seuls les membres qui peuvent gérer ce serveur peuvent faire cela.",
  notFromHere:
    "On ne peut pas encore s’occuper des articles depuis ce serveur. La personne qui héberge le bot peut le permettre : il faut mettre {others, select, none {cette ligne} other {cette ligne, avec les identifiants qui y sont déjà,}} dans le fichier .env, dans le dossier où le bot est démarré, puis le redémarrer.\n{line}\nLe propriétaire et l’équipe de l’application du bot n’ont besoin d’aucun réglage.",
};
