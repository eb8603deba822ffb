import type { report as english } from "../en/report.ts";
import type { Translation } from "../template.ts";

export const report: Translation<typeof english> = {
  title:
    "Questions {weeks, plural, one {de la dernière semaine} many {des # dernières semaines} other {des # dernières semaines}}",
  none: "Personne n’a posé de question dans ce serveur {weeks, plural, one {la semaine dernière} many {ces # dernières semaines} other {ces # dernières semaines}}.",
  asked:
    "{count, plural, one {question posée} many {de questions posées} other {questions posées}}",
  helpfulVotes:
    "{count, plural, =0 {aucun vote} one {d’un vote, utile} many {de # de votes, utiles} other {de # votes, utiles}}",
  openGaps:
    "{count, plural, one {lacune ouverte} many {de lacunes ouvertes} other {lacunes ouvertes}}",
  answered: "avec réponse",
  near: "seulement proche",
  nothing: "rien trouvé",
  from: "dès le {day}",
  helpful: "{share} utile",
  articles: "Articles qui ont le plus répondu",
  gaps: "Questions sans réponse",
  unnamed: "(ci-dessous)",
  week: "{days} : {count, plural, =0 {aucune question} one {une question} many {# de questions} other {# questions}}",
  grades:
    "{answers, number} avec réponse, {near, number} seulement proches, {nothing, number} sans résultat",
  votes:
    "{helpful, number} sur {count, plural, one {un vote} many {# de votes} other {# votes}} : utile",
  article: "{title} : {count, number}",
  gap: "{question} : {count, plural, one {une personne} many {# de personnes} other {# personnes}}",
  gapCount:
    "{count, plural, =0 {Aucune lacune n’est ouverte.} one {Une lacune est ouverte : voir `{gaps}`.} many {# de lacunes sont ouvertes : voir `{gaps}`.} other {# lacunes sont ouvertes : voir `{gaps}`.}}",
  counted:
    "Compté par jours en UTC, questions privées comprises et messages privés exclus : des nombres seulement, et rien sur qui a posé les questions.",
  noPicture: "L’image ne peut pas être dessinée pour l’instant. Voici tous ses nombres.",
  notKept:
    "Les questions ne sont pas comptées, car il est impossible d’écrire dans ma base de données. Mon journal dit pourquoi.",
};
