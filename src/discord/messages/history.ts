import type { APIButtonComponent } from "discord-api-types/v10";
import type { Changed, HistoryEntry, HistoryPage, Occasion, Outcome } from "../../store/history.ts";
import { HISTORY } from "../components/actions.ts";
import { escapeLine } from "./markdown.ts";
import { button, buttons, container, type Payload, text } from "./payload.ts";
import { plural } from "./plural.ts";

/** Entries on a page: so that ten of the longest titles fit beside the rest. */
export const ENTRIES_ON_PAGE = 5;
/** How many titles of a kind are named before "and 12 more". */
const NAMED = 3;
/** In UTF-16 units of Markdown: a page of five stays below Discord's 4,000. */
const ROOM = { title: 50, reason: 400 };

/** Why they were read where nobody asked. */
const UNASKED: Readonly<Record<Exclude<Occasion, "member">, string>> = {
  start: "as I was started",
  watch: "as the folder changed",
  schedule: "by the schedule",
};

/** @param server the id of the server it is shown in: who asked in another is not told here */
export function renderHistory(
  { entries, page, pages }: HistoryPage,
  server: string | null,
): Payload {
  return container([
    text("### When the articles were read"),
    ...(entries.length === 0 ? [text("Nothing is kept yet.")] : []),
    ...entries.map((entry) => text(entryText(entry, server))),
    pages > 1 ? text(`-# Page ${page} of ${pages}`) : null,
    buttons([
      page > 1 ? turn("Newer", page - 1) : null,
      page < pages ? turn("Older", page + 1) : null,
    ]),
  ]);
}

const turn = (label: string, page: number): APIButtonComponent =>
  button(label, HISTORY.encode({ page }));

function entryText(entry: HistoryEntry, server: string | null): string {
  const when = `**<t:${Math.floor(entry.at / 1000)}:f>**`;
  return [`${when} ${because(entry, server)}`, ...outcomeLines(entry.outcome)].join("\n");
}

function because({ occasion, member, server, place }: HistoryEntry, here: string | null): string {
  if (occasion !== "member") return UNASKED[occasion];
  if (server !== here) return "for a moderator of another server";
  const who = member === null ? "somebody" : `<@${member}>`;
  if (place === null) return `for ${who}`;
  const link = `https://discord.com/channels/${server}/${place.channel}/${place.message}`;
  return `for ${who}, [here](${link})`;
}

function outcomeLines(outcome: Outcome): string[] {
  if (outcome.result === "failed") {
    return [`Nothing was read: ${escapeLine(outcome.reason, ROOM.reason)}`];
  }
  const { articles, problems, changes } = outcome;
  const counts = `-# ${plural(articles, "article")}${leftOut(problems)}`;
  if (changes === null) return [counts];
  const lines = [
    ...changedLine("Added", changes.added),
    ...changedLine("Changed", changes.changed),
    ...changedLine("Removed", changes.removed),
  ];
  return lines.length === 0 ? ["Nothing had changed.", counts] : [...lines, counts];
}

function changedLine(label: string, { count, titles }: Changed): string[] {
  if (count === 0) return [];
  const named = titles.slice(0, NAMED).map((title) => escapeLine(title, ROOM.title));
  const rest = count - named.length;
  return [`${label}: ${named.join(" · ")}${rest > 0 ? ` and ${rest} more` : ""}`];
}

const leftOut = (problems: number): string =>
  problems === 0 ? "" : `, ${plural(problems, "file")} left out`;
