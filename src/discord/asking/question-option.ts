import type { AutocompleteInteraction } from "discord.js";
import { UserError } from "../../errors.ts";
import { isOnlyExclusions, withoutListMarks } from "../../search/query/operators.ts";
import { wording } from "../../words/wording.ts";
import type { Context } from "../command.ts";
import { MAX_CHOICE_TEXT, MAX_CHOICES } from "../limits.ts";
import { labelOf, oneLine } from "../messages/markdown.ts";
import { LONGEST_QUESTION } from "../messages/not-found.ts";

export const SHORTEST_QUESTION = 2;

/** @throws UserError where what was typed is no question */
export function readQuestion(typed: string): string {
  const question = oneLine(withoutListMarks(typed));
  const { length } = Array.from(question);
  if (length < SHORTEST_QUESTION || length > LONGEST_QUESTION) {
    const [shortest, longest] = [SHORTEST_QUESTION, LONGEST_QUESTION];
    throw new UserError(wording("asking.questionLength", { shortest, longest, length }));
  }
  if (!isOnlyExclusions(question)) return question;
  throw new UserError(wording("asking.onlyExclusions"));
}

/**
 * Offers questions that the articles answer. What was typed comes first, because it is what most want
 * to ask; where it is longer than a choice may be, none is offered, so that nothing of it is lost. What
 * is typed here is used for this alone: it is neither logged nor counted.
 */
export async function offerQuestions(
  interaction: AutocompleteInteraction,
  { library }: Context,
): Promise<void> {
  const typed = interaction.options.getFocused();
  if (typed.length > MAX_CHOICE_TEXT) return interaction.respond([]);
  const offered = await library.suggestQuestions(typed, MAX_CHOICES);
  const others = offered.filter(canBeAsked).filter(isUnlike(typed));
  const all = oneLine(typed) === "" ? others : [typed, ...others];
  await interaction.respond(
    all
      .slice(0, MAX_CHOICES)
      .map((text) => ({ name: labelOf(text, MAX_CHOICE_TEXT), value: text })),
  );
}

const canBeAsked = ({ length }: string) => length >= SHORTEST_QUESTION && length <= MAX_CHOICE_TEXT;

const isUnlike = (typed: string) => (text: string) =>
  oneLine(text).toLowerCase() !== oneLine(typed).toLowerCase();
