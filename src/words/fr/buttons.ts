import type { buttons as english } from "../en/buttons.ts";
import type { Translation } from "../template.ts";

export const buttons: Translation<typeof english> = {
  article: "Article",
  askAgain: "Redemander",
  askThat: "Demander cela",
  back: "Retour",
  cancel: "Annuler",
  cite: "Citer",
  confirm: "Confirmer",
  context: "Contexte",
  delete: "Supprimer",
  download: "Télécharger",
  find: "Chercher",
  next: "Suivant",
  openArticle: "Ouvrir l’article",
  previous: "Précédent",
  share: "Partager",
};
