/** An article with everything that front matter can say. */
export const FERRY = `---
title: Ferry timetable
publisher: Harbour Gazette
published: 2021-08
source: ferry-original.txt
retold: true
content_note: Tells of high waves.
support: "Harbour office: 0800 000"
---

The ferry to Grey Point leaves at seven in the morning and returns at nine in the evening.
`;

/** An article that holds what steers a terminal. */
const HOSTILE = `---
title: "\\e[31mRed\\e[0m \\x9b1mpirates sail\\a"
---

The pirate \u001b[2J\u001b]0;owned\u0007 captain buried \u009b31m silver below the granite arch.
`;

/** C0 but the line end, DEL and C1: what steers a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
export const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

export const QUESTION = "When does the ferry to Grey Point leave?";

export const ARTICLES = {
  "news/ferry.md": FERRY,
  "light.txt":
    "The lighthouse\n\nThe Grey Point lighthouse was built of granite in 1884 and cost forty thousand crowns.\n",
  "hostile.md": HOSTILE,
};

/** One article, and two files that cannot be read. */
export const BROKEN_ARTICLES = {
  "good.md": FERRY,
  "broken.md": "---\npublished: 2021-13\n---\n\nText.",
  "\u001b[31mred.txt": "",
};
