import type { ReportPicture } from "../../src/pictures/report-picture.ts";

/** Made-up numbers. */
export const EXAMPLE: ReportPicture = {
  locale: "en-GB",
  title: "Questions in the last 4 weeks",
  subtitle: "31 October – 27 November 2026",
  figures: [
    { value: "184", label: "questions asked" },
    { value: "71%", label: "answered" },
    { value: "82%", label: "of 61 votes helpful" },
    { value: "7", label: "open gaps" },
  ],
  stackNames: ["answered", "only near", "nothing found"],
  weeks: [
    { label: "from 31 Oct", counts: [21, 9, 4], note: "82% helpful" },
    { label: "from 7 Nov", counts: [35, 6, 7], note: "79% helpful" },
    { label: "from 14 Nov", counts: [28, 10, 1], note: "83% helpful" },
    { label: "from 21 Nov", counts: [46, 11, 6], note: "84% helpful" },
  ],
  articles: {
    title: "Articles that answered most",
    rows: [
      { name: "The Grey Point lighthouse", count: 51 },
      { name: "Ferry timetable", count: 34 },
      { name: "Whales off the coast", count: 25 },
      { name: "Town council approves the harbour plan", count: 13 },
      { name: "The great storm", count: 7 },
    ],
  },
  gaps: {
    title: "Asked without an answer",
    rows: [
      { name: "Is the swimming pool open in winter?", count: 9 },
      { name: "When does the library close?", count: 5 },
      { name: "Who repairs street lights?", count: 2 },
    ],
  },
  unnamed: "named below",
};
