/** What stands between things that are named one after the other. */
export const lists = {
  betweenNames: ", ",
  betweenPhrases: "; ",
};
