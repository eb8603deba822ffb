import type { Document } from "../corpus/document.ts";
import type { Words } from "../words/words.ts";
import { FIND_WORDS } from "./components/actions.ts";
import type { FormWords } from "./components/form.ts";

/** Takes words to look for in an article. */
export const FIND_FORM = {
  id: FIND_WORDS,
  fields: { words: { kind: "text", maxLength: 100 } },
} as const;

export const findWords = (
  { title }: Document,
  words: Words,
): FormWords<typeof FIND_FORM.fields> => ({
  title: words.say("reading.find"),
  fields: {
    words: {
      label: words.say("reading.words"),
      description: words.say("reading.wordsHint", { title }),
    },
  },
});
