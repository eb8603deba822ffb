import { template } from "../template.ts";

/** What is said while a question is asked. */
export const asking = {
  wait: template(
    "Others want to ask as well. Please ask again in {seconds, plural, one {one second} other {# seconds}}.",
    "seconds",
  ),
  questionLength: template(
    "A question has {shortest, number} to {longest, number} characters, and yours has {length, number}.",
    "shortest",
    "longest",
    "length",
  ),
  onlyExclusions:
    "That says only what to leave out. Say what to find as well, such as: ferry -timetable",
  unclearPublisher:
    "I know no publisher like that, or more than one. Please pick one from the list as you type.",
  unclearTag:
    "I know no tag like that, or more than one. Please pick one from the list as you type.",
  unclearArticle: "Several articles match that. Please pick one from the list as you type.",
  unknownArticle: template(
    "I know no article like that. See {articles} for all of them.",
    "articles",
  ),
  movedArticle: "That article is no longer here under that name. Please use the command again.",
  noDate: template(
    "“{option}” takes a year, a month or a day, such as 2021, 2021-08 or 2021-08-15.",
    "option",
  ),
  datesSwapped: template(
    "Nothing is both since {since} and until {until}. Please swap them.",
    "since",
    "until",
  ),
  nobodyToTell: template("Nobody else is here to be told. Please leave “{option}” out.", "option"),
  noPerson: template("A bot cannot be told. Please pick a person for “{option}”.", "option"),
  mentionedEnough: template(
    "You have had enough people mentioned for now. Ask without “{option}”, or try again in {minutes, plural, =1 {a minute} other {# minutes}}.",
    "option",
    "minutes",
  ),
};
