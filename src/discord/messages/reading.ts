import type { Asker, Outcome } from "../../store/history.ts";
import type { Words } from "../../words/words.ts";
import { outcomeLines } from "./outcome.ts";
import { container, type Payload, text } from "./payload.ts";

/** Why they were read where nobody asked. */
const UNASKED = {
  start: "log.readAtStart",
  watch: "log.readAtWatch",
  schedule: "log.readAtSchedule",
} as const;

/** What reading the articles changed, and why they were read, for the channel of the log. */
export function renderReading(
  outcome: Outcome,
  { occasion, member }: Pick<Asker, "occasion" | "member">,
  words: Words,
): Payload {
  const why =
    occasion === "member"
      ? words.say("log.readFor", { who: `<@${member}>` })
      : words.say(UNASKED[occasion]);
  return container([text([...outcomeLines(outcome, words), `-# ${why}`].join("\n"))]);
}
