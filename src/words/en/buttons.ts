/** Labels of buttons: short, because phones show several side by side. */
export const buttons = {
  article: "Article",
  askAgain: "Ask again",
  askThat: "Ask that",
  back: "Back",
  cancel: "Cancel",
  cite: "Cite",
  confirm: "Confirm",
  context: "Context",
  delete: "Delete",
  download: "Download",
  find: "Find",
  next: "Next",
  openArticle: "Open article",
  previous: "Previous",
  share: "Share",
};
