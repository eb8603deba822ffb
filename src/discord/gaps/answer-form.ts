import type { Document } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
import { ANSWER_GAP, SEARCH_FOR_GAP } from "../components/actions.ts";
import type { FormWords } from "../components/form.ts";
import { LONGEST_QUESTION } from "../messages/not-found.ts";

/** Takes the question, in a moderator's words, that an article answers. */
export const ANSWER_FORM = {
  id: ANSWER_GAP,
  fields: { question: { kind: "text", maxLength: LONGEST_QUESTION } },
} as const;

/** Takes words of the title of an article. */
export const SEARCH_FORM = {
  id: SEARCH_FOR_GAP,
  fields: { title: { kind: "text", maxLength: 100 } },
} as const;

export const answerWords = (
  { title }: Document,
  question: string,
  words: Words,
): FormWords<typeof ANSWER_FORM.fields> => ({
  title: words.say("gaps.answerForm"),
  fields: {
    question: {
      label: words.say("gaps.question"),
      description: words.say("gaps.questionHint", { title }),
      value: question,
    },
  },
});

export const searchWords = (words: Words): FormWords<typeof SEARCH_FORM.fields> => ({
  title: words.say("gaps.searchForm"),
  fields: { title: { label: words.say("gaps.titleWords") } },
});
