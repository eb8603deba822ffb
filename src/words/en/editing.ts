import { template } from "../template.ts";

/** What `/corpus edit` and its forms say. */
export const editing = {
  about: "Title, date, tags",
  notes: "Notes, questions",
  form: "What is said of the article",
  title: "Title",
  titleHint: "Empty for the one that the file has itself.",
  publisher: "Publisher",
  published: "Date",
  publishedHint: "2025, 2025-12 or 2025-12-16.",
  tags: "Tags",
  tagsHint: "With commas between them.",
  contentNote: "Content note",
  contentNoteHint: "What to know before reading. It stands before everything of the article.",
  support: "Support line",
  supportHint: "Where help is to be had. It stands below the note, and is never cut.",
  aliases: "Other names",
  aliasesHint: "For what it is about, one a line: searched, not shown.",
  questions: "Questions that it answers",
  questionsHint: "One a line: searched, and offered to whoever begins to ask alike.",
  saved: "Saved. Answers know of it from now on.",
  unchanged: "Nothing was changed.",
  meanwhile:
    "The article was changed since you opened the form, so I stored nothing. Open it again for what holds now.",
  noDate: "A date is written 2025, 2025-12 or 2025-12-16. I stored nothing.",
  unusable: template("That cannot be stored: {reason}.", "reason"),
  typed: "What you wrote, to copy from:",
};
