import type { gaps as english } from "../en/gaps.ts";
import type { Translation } from "../template.ts";

export const gaps: Translation<typeof english> = {
  kept: "La modération de ce serveur voit cette question pendant {days, plural, one {un jour} many {# de jours} other {# jours}}, mais pas qui l’a posée. En savoir plus : `{privacy}`",
  title: "Ce à quoi les articles ne répondent pas",
  intro:
    "Demandé ici par au moins deux personnes {days, plural, one {au cours du dernier jour} many {au cours des # derniers jours} other {au cours des # derniers jours}}, le plus demandé d’abord. Qui a posé la question n’est jamais montré.",
  empty: "Rien que deux personnes aient demandé de façon semblable.",
  askedBy: "{askers, plural, one {# personne} many {# de personnes} other {# personnes}}",
  nothing: "{count, number} sans rien trouver",
  near: "{count, number} avec seulement quelque chose de proche",
  unhelpful: "{count, number} sans en être aidées",
  wordings:
    "{count, plural, one {# autre formulation} many {# d’autres formulations} other {# autres formulations}}",
  others: "La même chose en d’autres mots :",
  choose: "Choisir une question à laquelle répondre, ou à écarter",
  page: "Page {page, number} sur {pages, number}",
  more: "Plus demandées",
  less: "Moins demandées",
  advice:
    "Un article y répond-il ? Choisis-le, et la question s’ajoute à celles auxquelles il répond. Si aucun n’y répond, c’est une lacune pour un nouvel article.",
  noArticle: "Je n’ai trouvé aucun article de ce nom. Cherches-en un autre, ou ajoutes-en un.",
  noCaretaker:
    "Seules les personnes qui s’occupent des articles pour tous les serveurs les changent. Tu peux faire en sorte que ceci ne soit plus montré.",
  chooseArticle: "Choisir l’article qui y répond",
  find: "Autre article",
  dismiss: "Écarter",
  back: "Retour",
  answerForm: "Répondre à une question",
  question: "Question",
  questionHint: "Reformule-la comme tu veux. Elle mène ensuite à « {title} ».",
  searchForm: "Trouver un article",
  titleWords: "Des mots de son titre",
  answered: "« {question} » mène maintenant à « {title} ».",
  dismissed:
    "Écartée. Les questions semblables ne seront pas montrées non plus, tant que des questions sont conservées.",
  gone: "Cette question n’est plus conservée. Utilise à nouveau la commande.",
  privacyOpening:
    "Je n’enregistre ni noms ni identifiants des personnes qui posent des questions, mais certaines des questions.",
  privacyHere:
    "Dans ce serveur sont conservées les questions auxquelles les articles ne répondent pas, ou dont quelqu’un juge la réponse inutile : pendant {days, plural, one {un jour} many {# de jours} other {# jours}}, pour que la modération voie dans `{gaps}` ce qui manque, dès que deux personnes ont demandé de façon semblable. Qui a posé la question est conservé sous forme de hachage à clé, qui ne dit à personne qui tu es. Ce que tu demandes en privé ou en message privé, et les messages dont tu cherches les sources, ne sont jamais conservés. Le bouton ci-dessous supprime tes questions dans tous les serveurs.",
  privacyElsewhere:
    "Les serveurs peuvent choisir de conserver les questions auxquelles les articles ne répondent pas, sans qui les a posées ; `{privacy}` le dit alors là-bas. Ici, aucune n’est conservée.",
  deleted:
    "{gaps, plural, one {Une de tes questions est supprimée.} many {# de tes questions sont supprimées.} other {# de tes questions sont supprimées.}}",
  off: "Les questions ne sont pas conservées dans ce serveur. Qui peut le gérer peut activer les lacunes avec {setup}.",
  switchedOff:
    "Les questions ne sont conservées nulle part : la personne qui m’héberge a mis {setting} à 0.",
  cannotBeKept:
    "Les questions ne peuvent pas être conservées : la base de données dans {setting} ne s’ouvre pas. Le journal dit pourquoi.",
};
