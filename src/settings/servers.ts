import { onOrOff, type Settings, wholeNumber } from "./setting.ts";

const MOST_ARTICLES = 100_000;
const MOST_MEBIBYTES = 100_000;

/** What servers may have of their own. */
export const SERVER_SETTINGS = {
  serverArticles: {
    name: "SERVER_ARTICLES",
    schema: onOrOff.default("off"),
    help: "Whether servers may have articles of their own, which are found in that server only: files below `servers/ID/` of the folder of articles, where ID is the server's, and those that its moderators add.",
  },
  serverArticlesMost: {
    name: "SERVER_ARTICLES_MOST",
    schema: wholeNumber("a number of articles", 1, MOST_ARTICLES).default(200),
    help: `How many articles the moderators of a server may have added to its own at a time, from 1 to ${MOST_ARTICLES}.`,
  },
  serverArticlesMib: {
    name: "SERVER_ARTICLES_MIB",
    schema: wholeNumber("a number of MiB", 1, MOST_MEBIBYTES).default(50),
    help: `How many MiB those may have together, from 1 to ${MOST_MEBIBYTES}.`,
  },
  serverArticlesDaily: {
    name: "SERVER_ARTICLES_DAILY",
    schema: wholeNumber("a number of articles", 1, MOST_ARTICLES).default(50),
    help: `How many articles may be added to a server's own within 24 hours, from 1 to ${MOST_ARTICLES}.`,
  },
} satisfies Settings;
