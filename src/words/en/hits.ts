import { template } from "../template.ts";

/** What is said around passages that were found. */
export const hits = {
  near: "Nothing here answers this directly. Nearest:",
  foundByMeaning: "found by its meaning",
  more: template("{count, number} more: {next}", "count", "next"),
  message: template("What the articles say to {message}", "message"),
  forMember: template("For {member}", "member"),
  sharedBy: template("Shared by {member}", "member"),
  /** The words of a link. */
  answeredMessage: "the message it answers",
};
