import { template } from "../template.ts";

/** What a member is told where something cannot be done. */
export const errors = {
  ourFault: "Something went wrong on our side, and it is in our log. Please try again.",
  busy: "I have more to do than I can. Please try again in a moment.",
  ending: "I am being restarted. Please try again in a minute.",
  unknownButton: "I no longer know this button. Please use the command again.",
  unknownCommand: "I no longer know this command. Please try again in a minute.",
  otherServer: "I answer in one server only, and this is not it.",
  mayNotSend: "You may not send messages here.",
  mayNotDelete: "Only whoever asked, or a moderator, can delete this.",
  textRange: template(
    "“{option}” takes {min, number} to {max, number} characters, and yours has {length, number}.",
    "option",
    "min",
    "max",
    "length",
  ),
  textLimit: template(
    "“{option}” takes at most {max, number} characters, and yours has {length, number}.",
    "option",
    "max",
    "length",
  ),
  numberRange: template(
    "“{option}” takes a whole number from {min, number} to {max, number}.",
    "option",
    "min",
    "max",
  ),
  messageWithoutWords: "That message has no words to look up.",
  noSources: "I found nothing in the articles that speaks to that message.",
  noArticleLikeThat: "I know no article like that.",
  noSuchListPage: template(
    "The list has {pages, plural, one {one page} other {# pages}} now.",
    "pages",
  ),
  noSuchPage: template(
    "“{title}” has {pages, plural, one {one page} other {# pages}}, and that is not one of them.",
    "title",
    "pages",
  ),
  articleIsGone: template(
    "That article is no longer here. See {articles} for all there are.",
    "articles",
  ),
  fileIsGone: "The file of that article is no longer there.",
  fileHasChanged: "The file of that article has changed. It is read again with a refresh.",
  serverOnly: "This works in a server only.",
  moderatorsByRole: "Only members with one of the bot's moderator roles may do this.",
  moderatorsByPermission: "Only members who may manage this server may do this.",
  notFromHere: template(
    "The articles cannot be looked after from this server yet. Whoever runs the bot can allow it: put {others, select, none {this line} other {this line, with the ids that it has there already,}} into the file .env, in the folder where the bot is started, and start it again.\n{line}\nThe owner and the team of the bot's application need no setting.",
    "others",
    "line",
  ),
};
