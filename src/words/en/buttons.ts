/** Labels of buttons: short, because phones show several side by side. */
export const buttons = {
  article: "Article",
  askAgain: "Ask again",
  askThat: "Ask that",
  back: "Back",
  cite: "Cite",
  context: "Context",
  delete: "Delete",
  download: "Download",
  next: "Next",
  previous: "Previous",
  share: "Share",
};
