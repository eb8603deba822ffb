import type { APIButtonComponent } from "discord-api-types/v10";
import type { HistoryEntry, HistoryPage, Occasion, Outcome } from "../../store/history.ts";
import type { Wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import { HISTORY, UNDO } from "../components/actions.ts";
import { noteLines } from "./note-lines.ts";
import { outcomeLines } from "./outcome.ts";
import {
  button,
  buttons,
  container,
  type Part,
  type Payload,
  text,
  textWithButton,
} from "./payload.ts";

/** Entries on a page: so that ten of the longest titles fit beside the rest. */
export const ENTRIES_ON_PAGE = 5;

/** Why they were read where nobody asked. */
const UNASKED = {
  start: "history.atStart",
  watch: "history.atWatch",
  schedule: "history.atSchedule",
} as const satisfies Record<Exclude<Occasion, "member">, unknown>;

/** Where a page of the history is shown. */
export interface HistoryViewing {
  /** The id of the server: who asked in another is not told here. */
  readonly server: string | null;
  /** The ids of the entries that can be undone. */
  readonly undoable: ReadonlySet<number>;
  /** What has to be said besides. */
  readonly notes: readonly Wording[];
  readonly words: Words;
}

export function renderHistory(
  { entries, page, pages }: HistoryPage,
  viewing: HistoryViewing,
): Payload {
  const { notes, words } = viewing;
  return container([
    text(`### ${words.say("history.title")}`),
    ...noteLines(notes, words),
    ...(entries.length === 0 ? [text(words.say("history.empty"))] : []),
    ...entries.map((entry) => entryPart(entry, page, viewing)),
    pages > 1 ? text(`-# ${words.say("history.page", { page, pages })}`) : null,
    buttons([
      page > 1 ? turn(words.say("history.newer"), page - 1) : null,
      page < pages ? turn(words.say("history.older"), page + 1) : null,
    ]),
  ]);
}

function entryPart(entry: HistoryEntry, page: number, viewing: HistoryViewing): Part {
  const { server, undoable, words } = viewing;
  const said = entryText(entry, server, words);
  if (!undoable.has(entry.id)) return text(said);
  const undo = UNDO.encode({ entry: entry.id, page });
  return textWithButton(said, button(words.say("history.undo"), undo));
}

const turn = (label: string, page: number): APIButtonComponent =>
  button(label, HISTORY.encode({ page }));

function entryText(entry: HistoryEntry, server: string | null, words: Words): string {
  return [because(entry, server, words), ...outcomeLines(entry.outcome, words)].join("\n");
}

function because(entry: HistoryEntry, here: string | null, words: Words): string {
  const { at, occasion, member, server, place } = entry;
  const when = `**<t:${Math.floor(at / 1000)}:f>**`;
  if (occasion !== "member") return words.say(UNASKED[occasion], { when });
  const say = isReading(entry.outcome) ? FOR : BY;
  if (server !== here) return words.say(say.elsewhere, { when });
  const who = member === null ? words.say(say.somebody) : `<@${member}>`;
  if (place === null) return words.say(say.member, { when, who });
  const link = `https://discord.com/channels/${server}/${place.channel}/${place.message}`;
  return words.say(say.memberAt, { when, who, link });
}

/** Members have the articles read, and change one themselves. */
const isReading = ({ result }: Outcome): boolean => result === "read" || result === "failed";

const FOR = {
  elsewhere: "history.elsewhere",
  somebody: "history.somebody",
  member: "history.forMember",
  memberAt: "history.forMemberAt",
} as const;
const BY = {
  elsewhere: "history.byElsewhere",
  somebody: "history.bySomebody",
  member: "history.byMember",
  memberAt: "history.byMemberAt",
} as const;
