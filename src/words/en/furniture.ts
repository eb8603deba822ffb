/** Why lines of an article's file are left out: what `src/corpus` calls page furniture, in the same words. */
export const furniture = {
  chinaDigitalTimes: "subscription box, advertisements and donation appeal of China Digital Times",
  protocol: "teasers of other stories, a sponsor and staff biographies of Protocol",
  signUp: "newsletter sign-up",
  sponsor: "a sponsor's paragraph, set apart and closed by a link",
  otherIssues: "link to other issues of a newsletter",
  broker: "a broker's disclaimer",
  ranking: "a ranking of discussions, with its entries missing",
  aside: "a note beside the page's text (HTML aside)",
  dialog: "a pop-up (HTML dialog)",
  footer: "the page's footer (HTML footer)",
  form: "a form (HTML form)",
  nav: "navigation (HTML nav)",
  runningHeads: "headers, footers and page numbers, which repeat from page to page",
};
