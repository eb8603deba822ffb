/** What is said where members judge answers. */
export const votes = {
  off: "Answers are not judged here.",
  unkept: "Your vote could not be kept. Please try again later.",
};
