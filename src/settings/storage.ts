import { z } from "zod";
import { type Settings, wholeNumber } from "./setting.ts";

const LONGEST_HISTORY_DAYS = 3_650;
const LONGEST_BIN_DAYS = 3_650;
const LONGEST_GAPS_DAYS = 365;

/** What the bot stores, and for how long. */
export const STORAGE_SETTINGS = {
  dataDir: {
    name: "DATA_DIR",
    schema: z.string().default("data"),
    help: "The folder for what the bot stores: its database, the articles that moderators added and what they said of others, what it made of the articles, for the next start, a sentence model and what belongs to it, and a note of each process that runs.",
  },
  historyDays: {
    name: "HISTORY_DAYS",
    schema: wholeNumber("a number of days", 0, LONGEST_HISTORY_DAYS).default(365),
    help: `How many days \`/corpus history\` keeps who had the articles read again or changed one, and when, at most ${LONGEST_HISTORY_DAYS}. 0 keeps nothing, and removes what was kept.`,
  },
  binDays: {
    name: "BIN_DAYS",
    schema: wholeNumber("a number of days", 1, LONGEST_BIN_DAYS).default(30),
    help: `How many days an added article that a moderator removed can be restored, from 1 to ${LONGEST_BIN_DAYS}.`,
  },
  gapsDays: {
    name: "GAPS_DAYS",
    schema: wholeNumber("a number of days", 0, LONGEST_GAPS_DAYS).default(30),
    help: `How many days a server that switches \`/corpus gaps\` on keeps the questions without an answer, at most ${LONGEST_GAPS_DAYS}; none keeps them longer. 0 keeps nothing, and removes what was kept.`,
  },
} satisfies Settings;
