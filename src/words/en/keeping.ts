import { template } from "../template.ts";

/** What is said where articles are stored, removed and restored. */
export const keeping = {
  unwritable:
    "I cannot store that: my folder cannot be written, or the disk is full. My log says why.",
  full: template(
    "Too many files wait to be confirmed. Please try again in {minutes, plural, one {# minute} other {# minutes}}.",
    "minutes",
  ),
  gone: "That article is no longer there.",
  emptied: "That article is no longer kept.",
  editedMeanwhile: "Somebody has edited that article meanwhile, so I changed nothing.",
};
