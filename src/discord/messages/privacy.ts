import type { Config } from "../../config.ts";
import type { Words } from "../../words/words.ts";
import { FORGET } from "../components/actions.ts";
import { button, buttons, container, type Payload, text } from "./payload.ts";

/** What is stored about people, and a button that deletes it. */
export function renderPrivacy(
  { privacyUrl, historyDays: days }: Pick<Config, "privacyUrl" | "historyDays">,
  words: Words,
): Payload {
  const isKept = days > 0;
  const refresh = words.command("corpus/refresh");
  const history = words.command("corpus/history");
  return container([
    text(`### ${words.say("privacy.title")}`),
    text(words.say(isKept ? "privacy.nothingOfQuestions" : "privacy.nothing")),
    isKept ? text(words.say("privacy.history", { refresh, history, days })) : null,
    text(words.say("privacy.questions")),
    text(words.say("setup.privacy", { setup: words.command("setup") })),
    privacyUrl ? text(words.say("privacy.fullNotice", { url: privacyUrl })) : null,
    isKept ? buttons([button(words.say("privacy.delete"), FORGET.encode({}))]) : null,
  ]);
}

/** @param entries in how many entries of the history somebody stood */
export const renderForgotten = (entries: number, words: Words): string =>
  entries === 0 ? words.say("privacy.nothingToDelete") : words.say("privacy.deleted", { entries });
