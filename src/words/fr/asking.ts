import type { asking as english } from "../en/asking.ts";
import type { Translation } from "../template.ts";

export const asking: Translation<typeof english> = {
  wait: "D’autres aussi veulent poser des questions. Redemande dans {seconds, plural, one {une seconde} many {# de secondes} other {# secondes}}.",
  questionLength:
    "Une question compte entre {shortest, number} et {longest, number} caractères, et la tienne en compte {length, number}.",
  onlyExclusions:
    "Cela dit seulement ce qu’il faut laisser de côté. Dis aussi ce qu’il faut chercher, par exemple : ferry -horaires",
  unclearPublisher:
    "Je ne connais aucun éditeur de ce nom, ou j’en connais plusieurs. Choisis-en un dans la liste pendant que tu écris.",
  unclearTag:
    "Je ne connais aucun mot-clé de ce nom, ou j’en connais plusieurs. Choisis-en un dans la liste pendant que tu écris.",
  unclearArticle:
    "Plusieurs articles correspondent à cela. Choisis-en un dans la liste pendant que tu écris.",
  unknownArticle: "Je ne connais aucun article de ce nom. Tu les trouveras tous avec {articles}.",
  movedArticle: "Cet article n’est plus ici sous ce nom. Utilise à nouveau la commande.",
  noDate:
    "« {option} » attend une année, un mois ou un jour, par exemple 2021, 2021-08 ou 2021-08-15.",
  datesSwapped:
    "Rien ne peut être à la fois depuis {since} et jusqu’à {until}. Échange les deux dates.",
  nobodyToTell: "Il n’y a personne d’autre à prévenir ici. Laisse « {option} » de côté.",
  noPerson: "On ne peut pas prévenir un bot. Choisis une personne pour « {option} ».",
  mentionedEnough:
    "Tu as fait mentionner assez de monde pour l’instant. Demande sans « {option} », ou réessaie dans {minutes, plural, =1 {une minute} many {# de minutes} other {# minutes}}.",
};
