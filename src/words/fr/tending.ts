import type { tending as english } from "../en/tending.ts";
import type { Translation } from "../template.ts";

export const tending: Translation<typeof english> = {
  askRemoval: "Veux-tu retirer **{title}** ?",
  toBin:
    "Plus personne ne le trouvera. Il peut être restauré pendant {days, plural, one {un jour} many {# de jours} other {# jours}}.",
  hides:
    "C’est un des articles de la personne qui m’héberge : son fichier reste, et plus personne ne le trouvera tant qu’il n’est pas restauré.",
  remove: "Retirer",
  keep: "Garder",
  kept: "« {title} » reste.",
  removed: "« {title} » est retiré. {restore} le fait revenir.",
  removedOn: "{title} (retiré le {date})",
  notRemoved:
    "Aucun article retiré ne s’appelle ainsi. Choisis-en un dans la liste pendant que tu écris.",
  restored: "« {title} » est de retour.",
  restoredAs: "« {title} » est de retour, sous le nom {file}, car le sien était pris.",
  undone: "« {title} » est comme avant.",
  cannotUndo: "Cela ne peut plus être annulé : l’article a changé depuis, ou n’est plus là.",
  onlyOne: "C’est le seul article, et je ne peux pas m’en passer.",
  notInHistory: "Cela n’a pas pu être noté dans l’historique. Mon journal dit pourquoi.",
  notRead: "Cela vaudra dès que les articles pourront être relus : {reason}",
};
