/** What helps with reading an article. */
export const reading = {
  related: "Related articles",
};
