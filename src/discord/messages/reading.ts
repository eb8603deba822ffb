import type { Outcome } from "../../store/history.ts";
import type { Words } from "../../words/words.ts";
import { outcomeLines } from "./outcome.ts";
import { container, type Payload, text } from "./payload.ts";

/** What reading the articles changed, for the channel of the log. @param member the id of who had it done */
export function renderReading(outcome: Outcome, member: string, words: Words): Payload {
  const by = words.say("log.readFor", { who: `<@${member}>` });
  return container([text([...outcomeLines(outcome, words), `-# ${by}`].join("\n"))]);
}
