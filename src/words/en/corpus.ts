import { template } from "../template.ts";

/** What moderators see of the articles. */
export const corpus = {
  refreshed: "The articles were read again",
  unchanged: "Nothing has changed.",
  added: "Added",
  changed: "Changed",
  removed: "Removed",
  article: template("{title} ({file})", "title", "file"),
  leftOut: "Left out",
  problem: template("{file}: {reason}. {remedy}", "file", "reason", "remedy"),
  otherFormats: template("**Of other formats, and so not read.** {remedy}", "remedy"),
  more: template("and {count, number} more", "count"),
  status: "The articles I answer from",
  sizes: template(
    "{articles, plural, one {# article} other {# articles}} with {passages, plural, one {# passage} other {# passages}}",
    "articles",
    "passages",
  ),
  sizesIn: template("{sizes}, in {duration}", "sizes", "duration"),
  sizesReadAt: template("{sizes}, read {when} in {duration}.", "sizes", "when", "duration"),
  milliseconds: template("{ms, number} ms", "ms"),
  seconds: template("{seconds, number, ::.0} s", "seconds"),
  progress: template(
    "Reading the articles\n{bar} {done, number} of {total, number}",
    "bar",
    "done",
    "total",
  ),
  held: template(
    "**A change waits for you.** {lost, number} of {of, number} articles are gone from the folder, so I still answer from what I read before. `{refresh}` takes over what is in the folder now.",
    "lost",
    "of",
    "refresh",
  ),
};
