import type { history as english } from "../en/history.ts";
import type { Translation } from "../template.ts";

export const history: Translation<typeof english> = {
  title: "Ce qui est arrivé aux articles",
  empty: "Rien n’est encore conservé.",
  page: "Page {page, number} sur {pages, number}",
  newer: "Plus récents",
  older: "Plus anciens",
  undo: "Annuler",
  atStart: "{when}, à mon démarrage",
  atWatch: "{when}, car le dossier a changé",
  atSchedule: "{when}, selon l’horaire prévu",
  elsewhere: "{when}, pour la modération d’un autre serveur",
  forMember: "{when}, pour {who}",
  forMemberAt: "{when}, pour {who}, [ici]({link})",
  somebody: "quelqu’un",
  byElsewhere: "{when}, par la modération d’un autre serveur",
  byMember: "{when}, par {who}",
  byMemberAt: "{when}, par {who}, [ici]({link})",
  bySomebody: "quelqu’un",
  failed: "Rien n’a été lu : {reason}",
  bug: "Une erreur de ma part ; mon journal en dit plus.",
  unchanged: "Rien n’avait changé.",
  added: "Ajout : {titles}",
  changed: "Modification : {titles}",
  removed: "Retrait : {titles}",
  edited: "Édition : {titles}",
  restored: "Restauration : {titles}",
  undone:
    "Annulé ({what, select, added {avait été ajouté} edited {avait été édité} removed {avait été retiré} other {avait été restauré}}) : {title}",
  titlesAndMore: "{titles} et {count, number} de plus",
  counts:
    "{articles, plural, one {# article} many {# d’articles} other {# articles}}{problems, plural, =0 {} one {, # fichier laissé de côté} many {, # de fichiers laissés de côté} other {, # fichiers laissés de côté}}",
  switchedOff: "Aucun historique n’est conservé ici : {setting}=0 le désactive.",
  cannotBeKept:
    "Aucun historique n’est conservé, car il est impossible d’écrire dans {setting}. Mon journal dit pourquoi.",
};
