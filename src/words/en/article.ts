import { template } from "../template.ts";

/** What is said around the text of an article. */
export const article = {
  jump: "Jump to a section",
  page: template("Page {page, number}", "page"),
  pageOf: template("Page {page, number} of {pages, number}", "page", "pages"),
  contentNote: template("Content note: {note}", "note"),
  retold: "retold",
  retoldFrom: template("retold from {publisher}", "publisher"),
};
