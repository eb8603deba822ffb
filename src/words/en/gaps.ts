import { template } from "../template.ts";

/** What is said of questions that the articles do not answer. */
export const gaps = {
  kept: template(
    "The moderators here see this question for {days, plural, one {a day} other {# days}}, but not who asked. More: `{privacy}`",
    "days",
    "privacy",
  ),
  title: "What the articles do not answer",
  intro: template(
    "Asked here by at least two people in the last {days, plural, one {day} other {# days}}, most people first. Who asked is never shown.",
    "days",
  ),
  empty: "Nothing, as far as two people asked alike.",
  askedBy: template("{askers, plural, one {# person} other {# people}}", "askers"),
  nothing: template("{count, number} found nothing", "count"),
  near: template("{count, number} found only something near", "count"),
  unhelpful: template("{count, plural, one {# was} other {# were}} not helped", "count"),
  wordings: template("{count, plural, one {# other wording} other {# other wordings}}", "count"),
  others: "The same in other words:",
  choose: "Choose a question to answer or dismiss",
  page: template("Page {page, number} of {pages, number}", "page", "pages"),
  more: "Asked by more",
  less: "Asked by fewer",
  advice:
    "Does an article answer this? Choose it, and the question is added to those that the article answers. If none does, it is a gap for a new one.",
  noArticle: "I found no article like that. Look for another, or add one.",
  noCaretaker:
    "Articles are changed only by those who look after them for all servers. You can keep this from being shown.",
  chooseArticle: "Choose the article that answers it",
  find: "Other article",
  dismiss: "Dismiss",
  back: "Back",
  answerForm: "Answer a question",
  question: "Question",
  questionHint: template("Reword it as you like. It then leads to “{title}”.", "title"),
  searchForm: "Find an article",
  titleWords: "Words of its title",
  answered: template("“{question}” now leads to “{title}”.", "question", "title"),
  dismissed:
    "Dismissed. What is asked alike is not shown either, for as long as questions are kept.",
  gone: "This question is no longer kept. Please use the command again.",
  privacyOpening: "I store no names and no ids of those who ask, but some of the questions.",
  privacyHere: template(
    "In this server questions are kept that the articles do not answer, or whose answer somebody calls not helpful: for {days, plural, one {a day} other {# days}}, so that its moderators see in `{gaps}` what is missing, once two people asked alike. Who asked is kept as a keyed hash that tells nobody who you are. What you ask in private or in direct messages, and messages whose sources you look for, are never kept. The button below deletes your questions in all servers.",
    "days",
    "gaps",
  ),
  privacyElsewhere: template(
    "Servers can choose to keep questions that the articles do not answer, without who asked; `{privacy}` then says so there. Here none are kept.",
    "privacy",
  ),
  deleted: template(
    "{gaps, plural, one {One question of yours is} other {# questions of yours are}} deleted.",
    "gaps",
  ),
  off: template(
    "Questions are not kept in this server. Whoever may manage it can switch gaps on with {setup}.",
    "setup",
  ),
  switchedOff: template(
    "Questions are kept nowhere: whoever runs me has set {setting} to 0.",
    "setting",
  ),
  cannotBeKept: template(
    "Questions cannot be kept: the database in {setting} cannot be opened. The log says why.",
    "setting",
  ),
};
