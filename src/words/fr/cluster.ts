import type { cluster as english } from "../en/cluster.ts";
import type { Translation } from "../template.ts";

export const cluster: Translation<typeof english> = {
  unreachable:
    "Les articles sont inaccessibles pour le moment. Rien n’est perdu : réessaie dans une minute.",
  gone: "Cet article n’est plus là.",
  empty:
    "Le cluster de OPENSEARCH_URL ne contient encore aucun article. Charges-en avec : footnote push DOSSIER",
  otherVersion:
    "Les articles du cluster ont été chargés par une autre version du bot. Recharge-les avec celle-ci : footnote push DOSSIER",
  busy: "Un autre processus charge justement des articles dans le cluster. Réessaie quand il aura fini.",
  lost: "Entre-temps, un autre processus a commencé à charger des articles. Celui-ci ne change plus rien.",
  changed: "{file} a été modifié pendant la lecture du dossier. Charge-le encore une fois.",
  noCertificates: "OPENSEARCH_CA : le fichier {file} ne peut pas être lu.",
  outside: "{file} ne serait pas dans le dossier, et rien de plus n’est écrit.",
  unwritable: "{path} ne peut pas être écrit.",
};
