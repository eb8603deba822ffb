import type { Config } from "../../config.ts";
import { FORGET } from "../components/actions.ts";
import { button, buttons, container, type Payload, text } from "./payload.ts";

/** What is stored about people, and a button that deletes it. */
export function renderPrivacy({
  privacyUrl,
  historyDays,
}: Pick<Config, "privacyUrl" | "historyDays">): Payload {
  const isKept = historyDays > 0;
  return container([
    text("### Privacy"),
    text(isKept ? NOTHING_OF_QUESTIONS : NOTHING),
    isKept ? text(historyNotice(historyDays)) : null,
    text(QUESTIONS),
    privacyUrl ? text(`The full notice: <${privacyUrl}>`) : null,
    isKept ? buttons([button("Delete what you store about me", FORGET.encode({}))]) : null,
  ]);
}

const NOTHING = "I store nothing about you: no questions, no names, no ids.";

const NOTHING_OF_QUESTIONS = "I store nothing about who asks: no questions, no names, no ids.";

const historyNotice = (days: number): string =>
  [
    "Of a moderator who has the articles read again with `/corpus refresh` I keep the id, when it was",
    "and where my reply stands, so that those who look after the articles see it in `/corpus history`.",
    `That is removed after ${days === 1 ? "a day" : `${days} days`}, or now: with the button below your`,
    "id is deleted, and “somebody” stands in its place.",
  ].join(" ");

const QUESTIONS = [
  "A question is used to find passages and then forgotten; it stays only in the message you see here,",
  "which you can delete with its button. My log holds errors and command names, and questions only",
  "while whoever runs me looks for a fault. That you asked, and when, I remember for an hour at most, so",
  "that everybody gets a turn. Please keep health, money and other private matters out of your questions.",
].join(" ");

/** @param entries in how many entries of the history somebody stood */
export function renderForgotten(entries: number): string {
  if (entries === 0) return "I have stored nothing about you.";
  const where = entries === 1 ? "one entry" : `${entries} entries`;
  return `Your id stood in ${where} of the history, and is deleted.`;
}
