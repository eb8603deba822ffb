/** A paragraph long enough to be a passage of its own: at least 200 characters. */
const FILLER =
  "Keepers wrote down wind and water every four hours, and their books fill nine shelves in the " +
  "archive of the harbour, where anybody may read them on the second floor until the bell rings.";

const SECTIONS = ["The tower", "The lamp", "The keepers", "The end"];

/** With a note, support, a section on each of several pages, and words that need escaping. */
const LIGHTHOUSE = `---
title: "The *Grey Point* lighthouse [history]"
publisher: Harbour Gazette
published: 2019-05-04
tags: [lighthouse, harbour]
content_note: Tells of a shipwreck in which people died.
support: "Someone to talk to: 0800 000 000 (day and night)."
---

${SECTIONS.map((section, index) => `## ${section}\n\n${paragraphs(section, index)}`).join("\n\n")}
`;

function paragraphs(section: string, index: number): string {
  const facts = [
    `The Grey Point lighthouse was built from granite in 18${index}4, and ${section.toLowerCase()} cost 4${index} thousand crowns.`,
    `Below ${section.toLowerCase()} lay the storehouse with ${index + 3} barrels of whale oil. <@123456789012345678> @everyone`,
    `Nobody at Grey Point forgot the wreck of the steamer Aurora, number ${index + 1} on the list of losses.`,
  ];
  return facts.map((fact) => `${fact} ${FILLER}`).join("\n\n");
}

const note = (title: string, published: string, words: string) =>
  `---\ntitle: ${title}\npublished: ${published}\n---\n\n${words}\n`;

/** Fourteen articles: enough for two pages of a list. */
export const ARTICLES: Readonly<Record<string, string>> = {
  "harbour/lighthouse.md": LIGHTHOUSE,
  "ferry.md": note(
    "Ferry timetable",
    "2021-08",
    "The ferry to Grey Point leaves at seven in the morning and returns at nine in the evening.",
  ),
  "ferry-fares.md": note(
    "Ferry fares",
    "2021",
    "A ferry ticket costs three crowns; children under six and dogs travel free of charge.",
  ),
  "retold.md": `---
title: Whales off the coast
publisher: Sea Journal
retold: true
url: https://example.org/whales
---

Twelve humpback whales were counted off the coast, two more than a year before.
`,
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `minutes/meeting-${index}.txt`,
      `Minutes of council meeting ${index}\n\nThe council met for the ${index}th time and approved paving street number ${index}.\n`,
    ]),
  ),
};
