import { type APITextDisplayComponent, ComponentType } from "discord-api-types/v10";
import type { Words } from "../../words/words.ts";
import { type Part, text } from "./payload.ts";
import { TEXT_IDS } from "./text-ids.ts";

/** Says that a question is kept, for how many days and for whom; null where it is not, which is 0 days. */
export const keptLine = (days: number, words: Words): APITextDisplayComponent | null =>
  days === 0 ? null : text(`-# ${saidOf(days, words)}`, TEXT_IDS.kept);

const saidOf = (days: number, words: Words): string =>
  words.say("gaps.kept", { days, privacy: words.command("privacy") });

export const isKeptLine = (part: Part): part is APITextDisplayComponent =>
  part.type === ComponentType.TextDisplay && part.id === TEXT_IDS.kept;

/** The same line again. @param texts those of a message, by their ids */
export function keptLineAmong(texts: ReadonlyMap<number, string>): APITextDisplayComponent | null {
  const content = texts.get(TEXT_IDS.kept);
  return content === undefined ? null : text(content, TEXT_IDS.kept);
}
