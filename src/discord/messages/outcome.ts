import type { Changed, Outcome } from "../../store/history.ts";
import { sayWording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import { changeLine } from "./change.ts";
import { escapeLine } from "./markdown.ts";

/** How many titles of a kind are named before "and 12 more". */
const NAMED = 3;
/** In UTF-16 units of Markdown: five of these stay below Discord's 4,000. */
const ROOM = { title: 44, reason: 400 };

/** What came of reading the articles, or of changing one, in Markdown. */
export function outcomeLines(outcome: Outcome, words: Words): string[] {
  if (outcome.result === "failed") {
    const reason = escapeLine(reasonOf(outcome, words), ROOM.reason);
    return [words.say("history.failed", { reason })];
  }
  if (outcome.result !== "read") return [changeLine(outcome, words)];
  const { articles, problems, changes } = outcome;
  const counts = `-# ${words.say("history.counts", { articles, problems })}`;
  if (changes === null) return [counts];
  const lines = KINDS.filter((kind) => changes[kind].count > 0).map((kind) =>
    words.say(`history.${kind}`, { titles: titlesOf(changes[kind], words) }),
  );
  return [...(lines.length === 0 ? [words.say("history.unchanged")] : lines), counts];
}

/** What another version of the bot kept may no longer be sayable; then its English is left. */
function reasonOf({ reason, wording }: Outcome & { result: "failed" }, words: Words): string {
  if (wording === undefined) return reason;
  try {
    return sayWording(words, wording);
  } catch {
    return reason;
  }
}

const KINDS = ["added", "changed", "removed"] as const;

function titlesOf({ count, titles: kept }: Changed, words: Words): string {
  const titles = kept
    .slice(0, NAMED)
    .map((title) => escapeLine(title, ROOM.title))
    .join(" · ");
  const rest = count - Math.min(kept.length, NAMED);
  return rest > 0 ? words.say("history.titlesAndMore", { titles, count: rest }) : titles;
}
