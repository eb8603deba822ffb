import { Cron } from "croner";
import { z } from "zod";
import { onOrOff, optional, type Settings } from "./setting.ts";

/** The folder of articles that comes with the bot. */
export const SHIPPED_CORPUS = "corpus";

const CRON = "a cron expression that comes true, such as */10 * * * *";

/** Where the articles are, and when they are read again. */
export const ARTICLE_SETTINGS = {
  corpusDir: {
    name: "CORPUS_DIR",
    schema: z.string().default(SHIPPED_CORPUS),
    help: "The folder of articles (.txt, .md, .html, .pdf, .docx).",
  },
  watch: {
    name: "WATCH",
    schema: z.enum(["on", "off", "poll"], "on, off or poll").default("on"),
    help: "Whether the folder of articles is watched, and what changes in it read by itself. `poll` looks every few seconds, for folders on a network, whose changes a system does not tell.",
  },
  refreshCron: {
    name: "REFRESH_CRON",
    schema: optional(z.string().refine(isSchedule, CRON)),
    help: "When the articles are read again besides, as cron says it: `*/10 * * * *` is every ten minutes. For folders that cannot be watched, and for `CORPUS_PULL`.",
    unset: "never",
  },
  corpusPull: {
    name: "CORPUS_PULL",
    schema: onOrOff.default("off"),
    help: "Whether `git pull --ff-only` brings the folder of articles up to date before each `/corpus refresh` and each refresh of `REFRESH_CRON`. The folder is a git work tree, or lies in one.",
  },
} satisfies Settings;

/** The 30th of February is not. */
function isSchedule(expression: string): boolean {
  try {
    return new Cron(expression, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}
