import type { setup as english } from "../en/setup.ts";
import type { Translation } from "../template.ts";

export const setup: Translation<typeof english> = {
  title: "Configuration de ce serveur",
  intro:
    "Ce que tu choisis s’applique aussitôt. Seules les personnes qui peuvent gérer ce serveur le voient et le changent.",
  roles:
    "**Rôles qui s’occupent des articles** de ce serveur, en plus des personnes qui peuvent le gérer. Ils suppriment aussi ici les réponses des autres et n’ont pas à attendre entre deux questions. Ils ne peuvent pas changer les articles communs à tous les serveurs.",
  chooseRoles: "Choisir des rôles",
  log: "**Salon du journal.** Les changements des articles y sont annoncés.",
  chooseChannel: "Choisir un salon",
  language:
    "**Langue** de ce que tout le monde voit. Ce qu’une seule personne voit est dans la sienne.",
  chooseLanguage: "Choisir une langue",
  ownLanguage: "Celle du serveur, d’après Discord ({language})",
  cooldown: "**Attente entre deux questions** d’un même membre.",
  chooseCooldown: "Choisir la durée",
  usualCooldown: "Comme le bot est réglé ({cooldown})",
  noWait: "Aucune attente",
  seconds: "{seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}",
  minutes: "{minutes, plural, one {# minute} many {# de minutes} other {# minutes}}",
  answersShown:
    "**Les réponses** sont visibles de tout le monde, sauf demande contraire de qui pose la question.",
  answersPrivate:
    "**Les réponses** ne sont visibles que de qui pose la question, sauf choix de `{private}: False`.",
  makePrivate: "Rendre privées",
  makePublic: "Montrer à tous",
  mentionsOn:
    "**Les mentions** sont permises : avec `{for}`, un membre en fait mentionner un autre sous une réponse, une seule fois.",
  mentionsOff: "**Les mentions** sont désactivées : `{for}` ne nomme personne sous une réponse.",
  gapsOff:
    "**Les lacunes** ne sont pas conservées. Si tu les actives, les questions auxquelles les articles ne répondent pas sont conservées {days, plural, one {un jour} many {# de jours} other {# jours}}, pour que la modération voie ce qui manque. Qui a posé la question n’est jamais montré, `{ask}` et `{privacy}` en informent les membres, et ce qui est demandé en privé n’est pas conservé.",
  gapsOn:
    "**Les lacunes** sont conservées : les questions auxquelles les articles ne répondent pas, pendant {days, plural, one {un jour} many {# de jours} other {# jours}}. Qui a posé la question n’est jamais montré, `{ask}` et `{privacy}` en informent les membres, et ce qui est demandé en privé n’est pas conservé.",
  votesOn: "**Les votes** sont sollicités : les membres peuvent dire si une réponse les a aidés.",
  votesOff: "**Les votes** ne sont pas sollicités.",
  switchOn: "Activer",
  switchOff: "Désactiver",
  reset: "Tout réinitialiser",
  resetQuestion:
    "Veux-tu que tout ce qui précède redevienne comme avant que quelqu’un ait choisi ?",
  resetYes: "Oui, tout réinitialiser",
  resetNo: "Non, garder",
  serverOnly: "Cela ne fonctionne que dans un serveur.",
  managersOnly: "Seuls les membres qui peuvent gérer ce serveur peuvent faire cela.",
  cannotBeKept:
    "Rien ne peut être choisi ici : la base de données dans {setting} ne s’ouvre pas. Le journal dit pourquoi. Tant que la personne qui m’héberge ne l’a pas réparée, les réglages d’origine s’appliquent.",
  notStored: "Cela n’a pas pu être enregistré, et rien n’a changé. Réessaie plus tard.",
  cannotPost:
    "Je n’ai pas le droit de voir {channel}, ou d’y envoyer des messages. Autorise-moi les deux, ou choisis un autre salon.",
  forSwitchedOff: "Personne ne peut être mentionné dans ce serveur. Laisse « {for} » de côté.",
  privacy:
    "Ce que les personnes qui gèrent un serveur choisissent avec `{setup}`, je le garde avec l’identifiant du serveur, sans retenir qui l’a choisi. C’est supprimé 30 jours après mon départ du serveur.",
};
