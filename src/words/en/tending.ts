import { template } from "../template.ts";

/** What is said to moderators who edit, remove and restore articles. */
export const tending = {
  askRemoval: template("Is **{title}** to be removed?", "title"),
  toBin: template(
    "Nobody finds it any more. It can be restored for {days, plural, one {a day} other {# days}}.",
    "days",
  ),
  hides:
    "It is one of the articles of whoever runs me: its file stays, and nobody finds it any more until it is restored.",
  remove: "Remove",
  keep: "Keep it",
  kept: template("“{title}” stays.", "title"),
  removed: template("“{title}” is removed. {restore} brings it back.", "title", "restore"),
  removedOn: template("{title} (removed {date})", "title", "date"),
  notRemoved: "No removed article is called that. Please pick one from the list as you type.",
  restored: template("“{title}” is back.", "title"),
  restoredAs: template(
    "“{title}” is back, as {file}, because its name was taken.",
    "title",
    "file",
  ),
  undone: template("“{title}” is as it was before.", "title"),
  cannotUndo: "That can no longer be undone: the article was changed since, or is gone.",
  onlyOne: "This is the only article, and I cannot do without one.",
  notInHistory: "It could not be noted in the history. My log says why.",
  notRead: template("It counts once the articles can be read again: {reason}", "reason"),
};
