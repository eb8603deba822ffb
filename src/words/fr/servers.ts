import type { servers as english } from "../en/servers.ts";
import type { Translation } from "../template.ts";

export const servers: Translation<typeof english> = {
  passedOver:
    "{folders, plural, one {Un dossier propre à un serveur est ignoré} many {# de dossiers propres à des serveurs sont ignorés} other {# dossiers propres à des serveurs sont ignorés}}, car `SERVER_ARTICLES` est désactivé.",
  notYours:
    "Cet article est commun à tous les serveurs. Les personnes qui hébergent le bot s’en occupent.",
  tooMany:
    "Ce serveur a déjà {most, plural, one {un article à lui} many {# d’articles à lui} other {# articles à lui}}, et ne peut pas en avoir plus. Retires-en un d’abord.",
  tooLarge:
    "Avec celui-ci, les articles propres à ce serveur dépasseraient {most} Mio au total. Retires-en d’abord quelques-uns.",
  tooOften:
    "{most, plural, one {Un article a été ajouté} many {# d’articles ont été ajoutés} other {# articles ont été ajoutés}} en un jour à ceux de ce serveur. Continue demain.",
};
