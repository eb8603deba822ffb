import { template } from "../template.ts";

/** What `/privacy` shows, and what its button does. */
export const privacy = {
  title: "Privacy",
  nothing: "I store nothing about you: no questions, no names, no ids.",
  nothingOfQuestions: "I store nothing about who asks: no questions, no names, no ids.",
  history: template(
    "Of a moderator who has the articles read again with `{refresh}`, or changes one, I keep the id, when it was and where my reply or post stands, so that those who look after the articles see it in `{history}`. That is removed after {days, plural, one {a day} other {# days}}, or now: with the button below your id is deleted, and “somebody” stands in its place. What I posted in a channel stays until it is deleted there.",
    "refresh",
    "history",
    "days",
  ),
  questions:
    "A question is used to find passages and then forgotten; it stays only in the message you see here, which you can delete with its button. My log holds errors and command names, and questions only while whoever runs me looks for a fault. That you asked, and when, I remember for an hour at most, so that everybody gets a turn. Please keep health, money and other private matters out of your questions.",
  fullNotice: template("The full notice: <{url}>", "url"),
  delete: "Delete what you store about me",
  deleted: template(
    "Your id stood in {entries, plural, one {one entry} other {# entries}} of the history, and is deleted.",
    "entries",
  ),
  nothingToDelete: "I have stored nothing about you.",
  cannotDelete:
    "I cannot open my database, so nothing can be deleted from it now. Please tell whoever runs me.",
};
