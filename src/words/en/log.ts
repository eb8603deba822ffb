import { template } from "../template.ts";

/** What `/corpus log` says, and what is posted in the channel that it chooses. */
export const log = {
  chosen: template("Each change of the articles is posted in {channel} from now on.", "channel"),
  off: "Changes of the articles are no longer posted in a channel.",
  by: template("{file} · by {who}", "file", "who"),
  readFor: template("Read again for {who}", "who"),
  readAtStart: "Read as I was started",
  readAtWatch: "Read again as the folder changed",
  readAtSchedule: "Read again by the schedule",
  notPosted: template(
    "It could not be posted in the channel of the log, and stands in the history. Let me see that channel and send messages there, or choose another with {log}.",
    "log",
  ),
};
