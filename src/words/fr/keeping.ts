import type { keeping as english } from "../en/keeping.ts";
import type { Translation } from "../template.ts";

export const keeping: Translation<typeof english> = {
  unwritable:
    "Je ne peux pas enregistrer cela : impossible d’écrire dans mon dossier, ou le disque est plein. Mon journal dit pourquoi.",
  full: "Trop de fichiers attendent une confirmation. Réessaie dans {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.",
  gone: "Cet article n’est plus là.",
  emptied: "Cet article n’est plus conservé.",
  editedMeanwhile: "Quelqu’un a édité cet article entre-temps, je n’ai donc rien changé.",
};
