import type { Config } from "../../config.ts";
import { PENDING_MS } from "../../store/articles/pending-files.ts";
import { VOTES_DAYS } from "../../store/votes.ts";
import type { Words } from "../../words/words.ts";
import { FORGET } from "../components/actions.ts";
import { button, buttons, container, type Payload, text } from "./payload.ts";

/** What is stored about people, as far as it is not the same in all bots and servers. */
export interface Kept extends Pick<Config, "privacyUrl" | "historyDays"> {
  /** Whether votes are kept. */
  readonly votes: boolean;
  /** For how many days questions that nothing answers are kept here; null where no server can have them kept. */
  readonly gapsDays: number | null;
}

/** What is stored about people, and a button that deletes it. */
export function renderPrivacy(kept: Kept, words: Words): Payload {
  const { privacyUrl, historyDays, votes, gapsDays } = kept;
  const isKept = historyDays > 0 || votes || gapsDays !== null;
  return container([
    text(`### ${words.say("privacy.title")}`),
    text(words.say(openingOf(kept))),
    historyDays > 0 ? text(aboutHistory(historyDays, words)) : null,
    votes ? text(words.say("votes.privacy", { days: VOTES_DAYS })) : null,
    text(words.say("privacy.questions")),
    gapsDays === null ? null : text(aboutGaps(gapsDays, words)),
    text(aboutFiles(words)),
    text(words.say("setup.privacy", { setup: words.command("setup") })),
    privacyUrl ? text(words.say("privacy.fullNotice", { url: privacyUrl })) : null,
    isKept ? buttons([button(words.say("privacy.delete"), FORGET.encode({}))]) : null,
  ]);
}

function openingOf({ historyDays, votes, gapsDays }: Kept) {
  if (gapsDays !== null && gapsDays > 0) return "gaps.privacyOpening";
  return historyDays > 0 || votes ? "privacy.nothingOfQuestions" : "privacy.nothing";
}

function aboutHistory(days: number, words: Words): string {
  const refresh = words.command("corpus/refresh");
  const history = words.command("corpus/history");
  return words.say("privacy.history", { refresh, history, days });
}

function aboutGaps(days: number, words: Words): string {
  const privacy = words.command("privacy");
  if (days === 0) return words.say("gaps.privacyElsewhere", { privacy });
  return words.say("gaps.privacyHere", { gaps: words.command("corpus/gaps"), days });
}

function aboutFiles(words: Words): string {
  const minutes = PENDING_MS / 60_000;
  return words.say("adding.privacy", { add: words.command("corpus/add"), minutes });
}

/** How much there was of somebody that is deleted. */
export interface Forgotten {
  /** Entries of the history in which they stood. */
  readonly entries: number;
  readonly votes: number;
  readonly gaps: number;
  /** Uploaded files that waited to be confirmed. */
  readonly files: number;
}

export function renderForgotten({ entries, votes, gaps, files }: Forgotten, words: Words): string {
  const told = [
    entries > 0 ? words.say("privacy.deleted", { entries }) : null,
    votes > 0 ? words.say("votes.deleted", { votes }) : null,
    gaps > 0 ? words.say("gaps.deleted", { gaps }) : null,
    files > 0 ? words.say("adding.deleted", { files }) : null,
  ].filter((each) => each !== null);
  return told.join("\n") || words.say("privacy.nothingToDelete");
}
