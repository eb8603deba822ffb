import { template } from "../template.ts";

/** What is said in `/setup`, and where a choice made there shows. */
export const setup = {
  title: "Setup of this server",
  intro: "What you choose holds at once. Only whoever may manage this server sees and changes it.",
  roles:
    "**Roles that tend the articles** of this server, besides whoever may manage it. They also delete answers of others here, and need not wait between questions. The articles that all servers share are not theirs to change.",
  chooseRoles: "Choose roles",
  log: "**Channel of the log.** Changes of the articles are told there.",
  chooseChannel: "Choose a channel",
  language: "**Language** of what everybody sees. What one person sees is in their own.",
  chooseLanguage: "Choose a language",
  ownLanguage: template("The server's own, as Discord has it ({language})", "language"),
  cooldown: "**Wait between two questions** of one member.",
  chooseCooldown: "Choose how long",
  usualCooldown: template("As the bot is set up ({cooldown})", "cooldown"),
  noWait: "No wait",
  seconds: template("{seconds, plural, one {# second} other {# seconds}}", "seconds"),
  minutes: template("{minutes, plural, one {# minute} other {# minutes}}", "minutes"),
  answersShown: "**Answers** are shown to everybody, unless whoever asks wants otherwise.",
  answersPrivate: template(
    "**Answers** are shown to whoever asked alone, unless they choose `{private}: False`.",
    "private",
  ),
  makePrivate: "Make private",
  makePublic: "Show to everybody",
  mentionsOn: template(
    "**Mentions** are allowed: with `{for}`, a member has another one mentioned below an answer, once.",
    "for",
  ),
  mentionsOff: template(
    "**Mentions** are switched off: `{for}` names nobody below an answer.",
    "for",
  ),
  gapsOff: template(
    "**Gaps** are not kept. If you switch them on, questions that the articles do not answer are kept for {days, plural, one {one day} other {# days}}, so that moderators see what is missing. Who asked is never shown, `{ask}` and `{privacy}` tell members of it, and what is asked in private is not kept.",
    "days",
    "ask",
    "privacy",
  ),
  gapsOn: template(
    "**Gaps** are kept: questions that the articles do not answer, for {days, plural, one {one day} other {# days}}. Who asked is never shown, `{ask}` and `{privacy}` tell members of it, and what is asked in private is not kept.",
    "days",
    "ask",
    "privacy",
  ),
  votesOn: "**Votes** are asked for: members can say whether an answer helped.",
  votesOff: "**Votes** are not asked for.",
  switchOn: "Switch on",
  switchOff: "Switch off",
  reset: "Reset everything",
  resetQuestion: "Is everything above to be as it was before anybody chose?",
  resetYes: "Yes, reset everything",
  resetNo: "No, keep it",
  serverOnly: "This works in a server only.",
  managersOnly: "Only members who may manage this server may do this.",
  cannotBeKept: template(
    "Nothing can be chosen here: the database in {setting} cannot be opened. The log says why. Until whoever runs me has mended it, everything is as it comes.",
    "setting",
  ),
  notStored: "That could not be stored, and nothing was changed. Please try again later.",
  cannotPost: template(
    "I may not see {channel}, or not send messages there. Allow me both, or choose another channel.",
    "channel",
  ),
  forSwitchedOff: template(
    "Nobody can be mentioned in this server. Please leave “{for}” out.",
    "for",
  ),
  privacy: template(
    "What those who manage a server choose with `{setup}` I keep with the id of the server, and not who chose it. It is removed 30 days after I have left the server.",
    "setup",
  ),
};
