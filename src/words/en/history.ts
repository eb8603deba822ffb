import { template } from "../template.ts";

/** What `/corpus history` shows. */
export const history = {
  title: "When the articles were read",
  empty: "Nothing is kept yet.",
  page: template("Page {page, number} of {pages, number}", "page", "pages"),
  newer: "Newer",
  older: "Older",
  atStart: template("{when} as I was started", "when"),
  atWatch: template("{when} as the folder changed", "when"),
  atSchedule: template("{when} by the schedule", "when"),
  elsewhere: template("{when} for a moderator of another server", "when"),
  forMember: template("{when} for {who}", "when", "who"),
  forMemberAt: template("{when} for {who}, [here]({link})", "when", "who", "link"),
  somebody: "somebody",
  failed: template("Nothing was read: {reason}", "reason"),
  bug: "A fault of mine; my log has more.",
  unchanged: "Nothing had changed.",
  added: template("Added: {titles}", "titles"),
  changed: template("Changed: {titles}", "titles"),
  removed: template("Removed: {titles}", "titles"),
  titlesAndMore: template("{titles} and {count, number} more", "titles", "count"),
  counts: template(
    "{articles, plural, one {# article} other {# articles}}{problems, plural, =0 {} one {, # file left out} other {, # files left out}}",
    "articles",
    "problems",
  ),
  switchedOff: template("No history is kept here: {setting}=0 switches it off.", "setting"),
  cannotBeKept: template(
    "No history is kept, because {setting} cannot be written. My log says why.",
    "setting",
  ),
};
